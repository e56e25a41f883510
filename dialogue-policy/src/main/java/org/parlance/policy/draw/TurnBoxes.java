package org.parlance.policy.draw;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.parlance.policy.machine.Transition;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.state.DialogueState.PreviousAction;
import org.parlance.policy.state.StateWords;

/** Boxes of rules or stories: each turn one box, and an arrow to every turn that can follow. */
final class TurnBoxes {
    private final Flow flow;
    private final Box.Part part;
    private final Function<Transition, Reason> reason;
    private final StateWords words;
    private final TurnNodes nodes;

    private TurnBoxes(Flow flow, Box.Part part, StateWords words) {
        this.flow = flow;
        this.part = part;
        this.reason = part == Box.Part.RULE ? Reason.Rule::new : Reason.Story::new;
        this.words = words;
        this.nodes = new TurnNodes(flow, part == Box.Part.RULE ? alone(flow) : Classes.of(flow));
    }

    /** Each rule is read by itself, also where it ends like another one. */
    private static List<List<Transition>> alone(Flow flow) {
        return flow.transitions().stream().map(List::of).toList();
    }

    /** Adds them to a sketch. */
    static void draw(Flow flow, Box.Part part, StateWords words, Sketch sketch) {
        new TurnBoxes(flow, part, words).draw(sketch);
    }

    private void draw(Sketch sketch) {
        Map<Integer, Integer> boxOfHead = new HashMap<>();
        nodes.heads().forEach(head -> boxOfHead.put(head, sketch.add(box(head))));
        for (int head : nodes.heads()) {
            List<Integer> chain = nodes.chain(head);
            int last = chain.get(chain.size() - 1);
            for (int next : nodes.next(last)) {
                sketch.add(new Arrow(boxOfHead.get(head), boxOfHead.get(next), Arrow.Kind.NEXT, reached(last, next)));
            }
        }
    }

    private List<Reason> reached(int from, int to) {
        Set<Transition> reached = new LinkedHashSet<>();
        nodes.steps(from).forEach(step -> reached.addAll(flow.after(step)));
        reached.retainAll(nodes.steps(to));
        return reached.stream().map(reason).toList();
    }

    private Box box(int head) {
        List<Row> rows = new ArrayList<>();
        for (int node : nodes.chain(head)) {
            List<Transition> steps = nodes.steps(node);
            List<String> changes = node == head ? List.of() : news(steps.get(0));
            rows.add(new Row(
                    steps.get(0).action(), changes, steps.stream().map(reason).toList()));
        }
        List<Transition> first = nodes.steps(head);
        boolean begins = nodes.isFirst(head) && Flow.begins(first.get(0));
        return new Box(part, begins, title(first.get(0).newest()), conditions(first), rows);
    }

    private String title(DialogueState state) {
        return state.afterListen()
                ? words.message(state.user())
                : state.previous()
                        .map(PreviousAction::label)
                        .map("after "::concat)
                        .orElse("start");
    }

    /** A rule demands its whole state; of a story's only what is new counts, if all its ways here agree on that. */
    private List<String> conditions(List<Transition> steps) {
        DialogueState state = steps.get(0).newest();
        List<List<String>> news = steps.stream().map(this::news).distinct().toList();
        if (part == Box.Part.STORY && news.size() == 1) {
            return news.get(0);
        }
        List<String> all = new ArrayList<>(words.slots(state));
        words.loop(state).ifPresent(all::add);
        return all;
    }

    private List<String> news(Transition step) {
        return before(step)
                .map(before -> words.changes(before, step.newest()))
                .orElseGet(() -> words.slots(step.newest()));
    }

    private static Optional<DialogueState> before(Transition step) {
        int size = step.when().size();
        return size > 1 ? Optional.of(step.when().get(size - 2)) : Optional.empty();
    }
}
