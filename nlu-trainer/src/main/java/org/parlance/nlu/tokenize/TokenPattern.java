package org.parlance.nlu.tokenize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parlance.core.text.PythonRegex;
import org.parlance.core.train.Settings;
import org.parlance.nlu.spi.Token;

/** The setting {@code token_pattern}: tokens are cut further into what it matches, those without a match stay. */
final class TokenPattern {
    private final Optional<PythonRegex> pattern;

    TokenPattern(Settings settings) {
        this.pattern = settings.value("token_pattern").map(Object::toString).map(p -> PythonRegex.compile(p, false));
    }

    List<Token> apply(List<Token> tokens) {
        return pattern.map(expression -> matched(tokens, expression)).orElse(tokens);
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
