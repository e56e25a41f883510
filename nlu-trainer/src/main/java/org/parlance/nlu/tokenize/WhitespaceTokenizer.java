package org.parlance.nlu.tokenize;

import java.util.List;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.nlu.spi.Message;
import org.parlance.nlu.spi.NluComponent;
import org.parlance.nlu.spi.Token;

/** Cuts a text into words as Rasa's WhitespaceTokenizer does, and words of scripts without spaces further. */
public final class WhitespaceTokenizer implements NluComponent, Cutter {
    private final WhitespaceWords words;
    private final boolean splitScripts;
    private final TokenPattern pattern;

    /** Knows the settings {@code token_pattern} and {@code scripts_as_emoji}. */
    public WhitespaceTokenizer(Settings settings) {
        boolean scriptsAsEmoji = settings.flag("scripts_as_emoji", false);
        this.words = new WhitespaceWords(scriptsAsEmoji);
        this.splitScripts = !scriptsAsEmoji;
        this.pattern = new TokenPattern(settings);
    }

    @Override
    public Message process(Message message, ParseContext context) {
        return message.withTokens(tokens(message.text()));
    }

    @Override
    public List<Token> tokens(String text) {
        List<Token> found = words.of(Cutter.shortened(text));
        List<Token> split = splitScripts ? ScriptSplitter.split(found) : found;
        return pattern.apply(split.isEmpty() ? found : split);
    }

    @Override
    public void save(ModelFiles files) {
        // Its settings are all there is to it.
    }
}
