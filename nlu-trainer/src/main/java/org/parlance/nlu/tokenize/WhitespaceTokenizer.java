package org.parlance.nlu.tokenize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.text.PythonRegex;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.nlu.spi.Message;
import org.parlance.nlu.spi.NluComponent;
import org.parlance.nlu.spi.Token;

/** Cuts a text into words as Rasa's WhitespaceTokenizer does, and words of scripts without spaces further. */
public final class WhitespaceTokenizer implements NluComponent {
    /** Longer texts are cut off here: no one says that much, and each component's work stays bounded. */
    static final int MOST_CODE_POINTS = 20_000;

    private final WhitespaceWords words;
    private final boolean splitScripts;
    private final Optional<PythonRegex> tokenPattern;

    /** Knows the settings {@code token_pattern} and {@code scripts_as_emoji}. */
    public WhitespaceTokenizer(Settings settings) {
        boolean scriptsAsEmoji = settings.flag("scripts_as_emoji", false);
        this.words = new WhitespaceWords(scriptsAsEmoji);
        this.splitScripts = !scriptsAsEmoji;
        this.tokenPattern =
                settings.value("token_pattern").map(Object::toString).map(p -> PythonRegex.compile(p, false));
    }

    @Override
    public Message process(Message message, ParseContext context) {
        return message.withTokens(tokens(message.text()));
    }

    /** The tokens of any text; at least one. */
    public List<Token> tokens(String text) {
        List<Token> found = words.of(shortened(text));
        List<Token> split = splitScripts ? ScriptSplitter.split(found) : found;
        List<Token> any = split.isEmpty() ? found : split;
        return tokenPattern.map(pattern -> matched(any, pattern)).orElse(any);
    }

    @Override
    public void save(ModelFiles files) {
        // Its settings are all there is to it.
    }

    private static String shortened(String text) {
        return text.length() <= MOST_CODE_POINTS || text.codePointCount(0, text.length()) <= MOST_CODE_POINTS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_CODE_POINTS));
    }

    private static List<Token> matched(List<Token> tokens, PythonRegex pattern) {
        List<Token> all = new ArrayList<>();
        for (Token token : tokens) {
            int before = all.size();
            for (PythonRegex.Match match : pattern.findGroups(token.text())) {
                if (!match.text().isEmpty()) {
                    int offset = token.text().codePointCount(0, match.start());
                    all.add(Token.of(match.text(), token.span().start() + offset));
                }
            }
            if (all.size() == before) {
                all.add(token);
            }
        }
        return all;
    }
}
