package org.parlance.policy.draw;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.domain.DefaultActions;
import org.parlance.policy.machine.Transition;
import org.parlance.policy.state.DialogueState;

/** Arrows from rules that end without listening to those that begin after their last action. */
final class RuleLinks {
    private RuleLinks() {}

    /**
     * Adds them to a sketch that has only rules so far.
     *
     * @param forms draw what follows them themselves
     */
    static void draw(Sketch sketch, Set<String> forms) {
        List<Box> boxes = List.copyOf(sketch.boxes());
        for (int from = 0; from < boxes.size(); from++) {
            Row last = boxes.get(from).last();
            boolean ends = last.action().equals(DefaultActions.LISTEN) || forms.contains(last.action());
            for (int to = 0; to < boxes.size() && !ends; to++) {
                Row first = boxes.get(to).rows().get(0);
                if (from != to && goesOn(last, first)) {
                    sketch.add(new Arrow(from, to, Arrow.Kind.RULE, first.reasons()));
                }
            }
        }
    }

    private static boolean goesOn(Row last, Row first) {
        return steps(last).stream().anyMatch(before -> steps(first).stream().anyMatch(next -> goesOn(before, next)));
    }

    private static boolean goesOn(Transition before, Transition next) {
        DialogueState state = next.newest();
        boolean sameMessage =
                state.user().isEmpty() || state.user().equals(before.newest().user());
        return next.when().size() == 1 && state.previousIs(before.action()) && sameMessage;
    }

    private static List<Transition> steps(Row row) {
        return row.reasons().stream()
                .map(Reason::transition)
                .flatMap(Optional::stream)
                .toList();
    }
}
