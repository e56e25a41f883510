package org.parlance.policy.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parlance.core.domain.DefaultActions;
import org.parlance.policy.draw.Arrow;
import org.parlance.policy.draw.Box;
import org.parlance.policy.draw.Drawing;
import org.parlance.policy.draw.Reason;
import org.parlance.policy.draw.Row;
import org.parlance.policy.machine.Transition;
import org.parlance.policy.rule.Ground;
import org.parlance.policy.rule.RuleDecision;

/** A drawing by what its rows say, for looking predictions up in it. */
final class DrawnRows {
    private final Map<Transition, Integer> rowOf = new IdentityHashMap<>();
    private final List<Transition> transitions = new ArrayList<>();
    private final Map<Reason, String> standing = new HashMap<>();
    private final Map<Transition, String> actions = new IdentityHashMap<>();
    private final Set<Link> links = new HashSet<>();
    private int rows;

    /** A row and the one that comes next, within a box or along an arrow. */
    record Link(int from, int to) {}

    static DrawnRows of(Drawing drawing) {
        DrawnRows drawn = new DrawnRows();
        List<Integer> firstRows = new ArrayList<>();
        List<Integer> lastRows = new ArrayList<>();
        for (Box box : drawing.boxes()) {
            firstRows.add(drawn.rows);
            box.rows().forEach(drawn::add);
            lastRows.add(drawn.rows - 1);
            for (int row = firstRows.get(firstRows.size() - 1); row < drawn.rows - 1; row++) {
                drawn.links.add(new Link(row, row + 1));
            }
        }
        for (Arrow arrow : drawing.arrows()) {
            drawn.links.add(new Link(lastRows.get(arrow.from()), firstRows.get(arrow.to())));
        }
        return drawn;
    }

    private void add(Row row) {
        for (Reason reason : row.reasons()) {
            reason.transition()
                    .ifPresentOrElse(
                            step -> {
                                transitions.add(step);
                                rowOf.put(step, rows);
                                actions.put(step, row.action());
                            },
                            () -> standing.put(reason, row.action()));
        }
        rows++;
    }

    List<Transition> transitions() {
        return transitions;
    }

    Set<Link> links() {
        return links;
    }

    int rowOf(Transition step) {
        return rowOf.get(step);
    }

    /** The actions that the drawing shows where the decision rests; none when it isn't drawn. */
    List<String> actionsFor(RuleDecision decision) {
        List<String> found = new ArrayList<>();
        Ground ground = decision.ground();
        if (ground instanceof Ground.FormRuns runs) {
            add(found, standing.get(new Reason.FormRuns(runs.form(), runs.listens())));
        } else if (ground instanceof Ground.BuiltInIntent builtIn) {
            add(found, standing.get(new Reason.BuiltIn(builtIn.intent())));
        } else if (ground instanceof Ground.RuleHolds rule) {
            add(found, actions.get(rule.rule()));
            if (rule.rule().action().equals(DefaultActions.LISTEN)) {
                decision.action().ifPresent(form -> add(found, standing.get(new Reason.FormResumes(form))));
            }
        }
        return found;
    }

    private static void add(List<String> found, String action) {
        if (action != null) {
            found.add(action);
        }
    }
}
