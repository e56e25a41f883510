package org.parlance.nlu.language;

import java.util.List;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.nlu.spi.Message;
import org.parlance.nlu.spi.NluComponent;

/** Notes the language of a message, of those that the assistant speaks; what is known beforehand counts first. */
public final class LanguageIdentifier implements NluComponent {
    private static final int ENOUGH = 500;

    private final String name;
    private final List<String> languages;

    /** Knows the setting {@code languages}, a list of ISO 639-1 codes whose first is the default. */
    public LanguageIdentifier(Settings settings) {
        this.name = settings.text("name", "LanguageIdentifier");
        this.languages = settings.texts("languages");
    }

    @Override
    public Message process(Message message, ParseContext context) {
        String language = context.language()
                .or(() -> Languages.among(shortened(message.text()), languages))
                .orElse(languages.isEmpty() ? "en" : languages.get(0));
        return message.withLanguage(language).withVote(name, language);
    }

    private static String shortened(String text) {
        return text.length() <= ENOUGH ? text : text.substring(0, ENOUGH);
    }

    @Override
    public void save(ModelFiles files) {
        // Its settings are all there is to it.
    }
}
