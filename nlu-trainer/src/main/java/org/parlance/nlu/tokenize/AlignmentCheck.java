package org.parlance.nlu.tokenize;

import java.util.HashSet;
import java.util.Set;
import org.parlance.core.message.Entity;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.text.CodePoints;
import org.parlance.core.train.Settings;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.data.NluData;
import org.parlance.nlu.spi.Token;

/** Warns of annotated entities that begin or end within a token. */
public final class AlignmentCheck {
    private static final int MOST = 10;

    private AlignmentCheck() {}

    /** Cuts the annotated examples with a tokenizer of these settings; of many complaints the first are shown. */
    public static void check(NluData data, Settings tokenizer, Problems problems) {
        WhitespaceTokenizer cutter = new WhitespaceTokenizer(tokenizer);
        int count = 0;
        for (Example example : data.examples()) {
            for (Entity entity : example.entities()) {
                if (!isAligned(cutter, example, entity) && ++count <= MOST) {
                    problems.add(complaint(example, entity));
                }
            }
        }
        if (count > MOST) {
            problems.add(Problem.warning(
                    Location.NONE, "%d more annotations don't agree with the tokens.".formatted(count - MOST)));
        }
    }

    private static boolean isAligned(WhitespaceTokenizer cutter, Example example, Entity entity) {
        Set<Integer> starts = new HashSet<>();
        Set<Integer> ends = new HashSet<>();
        for (Token token : cutter.tokens(example.text())) {
            starts.add(token.span().start());
            ends.add(token.span().end());
        }
        return starts.contains(entity.span().start())
                && ends.contains(entity.span().end());
    }

    private static Problem complaint(Example example, Entity entity) {
        String surface = new CodePoints(example.text()).slice(entity.span());
        return Problem.warning(
                        example.where(),
                        "The annotation of \"%s\" as \"%s\" begins or ends within a token."
                                .formatted(surface, entity.type()))
                .because("Whole tokens are learnt in its place.")
                .maybe("a space before or behind belongs outside the brackets, or part of a word was annotated.");
    }
}
