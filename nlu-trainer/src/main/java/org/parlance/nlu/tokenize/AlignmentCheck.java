package org.parlance.nlu.tokenize;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parlance.core.message.Entity;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.text.CodePoints;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.data.NluData;
import org.parlance.nlu.spi.Token;

/** Warns of annotated entities that begin or end within a token. */
public final class AlignmentCheck {
    private static final int MOST = 10;

    private AlignmentCheck() {}

    /** Cuts the annotated examples; of many complaints the first are shown. */
    public static void check(NluData data, Cutter cutter, Problems problems) {
        int count = 0;
        for (Example example : data.examples()) {
            for (Entity entity : unaligned(example, cutter)) {
                if (++count <= MOST) {
                    problems.add(complaint(example, entity));
                }
            }
        }
        if (count > MOST) {
            problems.add(Problem.warning(
                    Location.NONE, "%d more annotations don't agree with the tokens.".formatted(count - MOST)));
        }
    }

    private static List<Entity> unaligned(Example example, Cutter cutter) {
        if (example.entities().isEmpty()) {
            return List.of();
        }
        Set<Integer> starts = new HashSet<>();
        Set<Integer> ends = new HashSet<>();
        for (Token token : cutter.tokens(example.text())) {
            starts.add(token.span().start());
            ends.add(token.span().end());
        }
        return example.entities().stream()
                .filter(entity -> !starts.contains(entity.span().start())
                        || !ends.contains(entity.span().end()))
                .toList();
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
