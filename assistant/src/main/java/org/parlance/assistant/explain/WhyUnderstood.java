package org.parlance.assistant.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.spi.NluEvidence;
import org.parlance.core.spi.NluEvidence.ComponentVote;
import org.parlance.core.spi.NluEvidence.TokenWeight;

/** Words what was understood: the intent, the tokens that carried it, the one that came second. */
final class WhyUnderstood {
    private static final int MAX_TOKENS = 5;
    private static final int MAX_TEXT = 60;

    private WhyUnderstood() {}

    static List<String> lines(Parse parse, NluEvidence nlu) {
        List<String> lines = new ArrayList<>();
        if (parse.text().isEmpty() && parse.intentName().isEmpty()) {
            lines.add(Why.line("said", "nothing: no message came in this turn"));
            return lines;
        }
        lines.add(Why.line("said", "\"%s\" = %s".formatted(shortened(parse.text()), intent(parse.intent()))));
        carried(nlu).ifPresent(words -> lines.add(Why.line("words", words)));
        second(parse, nlu).ifPresent(words -> lines.add(Why.line("not", words)));
        return lines;
    }

    private static String intent(IntentScore score) {
        return score.name()
                .map(name -> name + " " + Why.number(score.confidence()))
                .orElse("not understood");
    }

    /** The tokens that speak for the intent, or what a component says where no token was weighed. */
    private static Optional<String> carried(NluEvidence nlu) {
        String tokens = nlu.weights().stream()
                .filter(weight -> weight.weight() > 0)
                .limit(MAX_TOKENS)
                .map(weight -> "%s %s".formatted(weight.token(), String.format(Locale.ROOT, "%+.1f", weight.weight())))
                .collect(Collectors.joining(", "));
        if (!tokens.isEmpty()) {
            return Optional.of(tokens);
        }
        return nlu.votes().stream().reduce((first, last) -> last).map(WhyUnderstood::vote);
    }

    private static String vote(ComponentVote vote) {
        return vote.component() + ": " + vote.finding();
    }

    private static Optional<String> second(Parse parse, NluEvidence nlu) {
        return parse.ranking().stream()
                .filter(score -> !score.name().equals(parse.intentName()))
                .findFirst()
                .map(score -> intent(score)
                        + without(nlu.weights())
                                .map(words -> ", but it would be without " + words)
                                .orElse(""));
    }

    /** The fewest of the strongest tokens that outweigh the rest; empty when they are not all that counts. */
    private static Optional<String> without(List<TokenWeight> weights) {
        double rest = weights.stream().mapToDouble(TokenWeight::weight).sum();
        List<String> taken = new ArrayList<>();
        for (TokenWeight weight : weights) {
            if (rest <= 0 || weight.weight() <= 0) {
                break;
            }
            rest -= weight.weight();
            taken.add("\"" + weight.token() + "\"");
        }
        return taken.isEmpty() || taken.size() == weights.size() || rest > 0
                ? Optional.empty()
                : Optional.of(String.join(" and ", taken));
    }

    private static String shortened(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= MAX_TEXT ? text : text.substring(0, text.offsetByCodePoints(0, MAX_TEXT - 1)) + "…";
    }
}
