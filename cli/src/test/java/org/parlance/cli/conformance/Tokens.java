package org.parlance.cli.conformance;

import java.util.ArrayList;
import java.util.List;
import org.parlance.nlu.tokenize.WhitespaceTokenizer;

/** Tokens as they were recorded: text, begin and end. */
final class Tokens {
    private Tokens() {}

    static List<Object> of(WhitespaceTokenizer tokenizer, String text) {
        List<Object> tokens = new ArrayList<>();
        tokenizer
                .tokens(text)
                .forEach(token -> tokens.add(
                        List.of(token.text(), token.span().start(), token.span().end())));
        return tokens;
    }
}
