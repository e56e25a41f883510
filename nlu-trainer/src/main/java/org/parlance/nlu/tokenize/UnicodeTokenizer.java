package org.parlance.nlu.tokenize;

import java.util.List;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.nlu.spi.Message;
import org.parlance.nlu.spi.NluComponent;
import org.parlance.nlu.spi.Token;

/** Cuts a text of any script into words at Unicode's word boundaries, with dictionaries for scripts without spaces. */
public final class UnicodeTokenizer implements NluComponent, Cutter {
    private final TokenPattern pattern;

    /** Knows the setting {@code token_pattern}. */
    public UnicodeTokenizer(Settings settings) {
        this.pattern = new TokenPattern(settings);
    }

    @Override
    public Message process(Message message, ParseContext context) {
        return message.withTokens(tokens(message.text()));
    }

    @Override
    public List<Token> tokens(String text) {
        String shortened = Cutter.shortened(text);
        List<Token> words = WordBreaks.of(shortened, 0);
        return words.isEmpty() ? List.of(Token.of(shortened, 0)) : pattern.apply(words);
    }

    @Override
    public void save(ModelFiles files) {
        // Its settings are all there is to it.
    }
}
