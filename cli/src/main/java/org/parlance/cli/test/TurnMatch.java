package org.parlance.cli.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parlance.core.event.Event.ActionExecuted;
import org.parlance.policy.evaluate.ActionNames;
import org.parlance.policy.evaluate.StepResult;
import org.parlance.policy.training.Origin;
import org.parlance.policy.training.StoryEvent;

/**
 * The actions a story has in a turn beside those that ran. Both are laid side by side so that as many as possible agree; what
 * is left between two that agree is paired in order, and beyond that something is missing or too much.
 */
final class TurnMatch {
    /** What stands for an action where there is none; Rasa's word in its reports. */
    static final String NONE = "None";

    private final ActionNames names;
    private final List<StoryEvent> expected;
    private final List<LiveTurn.Did> actions;
    private final List<Step> steps = new ArrayList<>();
    private int told;

    /**
     * An action of either side or of both.
     *
     * @param result as it is reported
     * @param did what ran; absent when nothing did
     * @param of the story's step; absent when it has none
     */
    record Step(StepResult result, Optional<LiveTurn.Did> did, Optional<StoryEvent> of) {}

    TurnMatch(ActionNames names, List<StoryEvent> events, List<LiveTurn.Did> actions) {
        this.names = names;
        this.expected = events.stream()
                .filter(event -> event.event() instanceof ActionExecuted)
                .toList();
        this.actions = actions;
        align();
    }

    /** All up to the story's next action. */
    List<Step> until(StoryEvent event) {
        int from = told;
        while (told < steps.size()
                && steps.get(told).of().filter(of -> of == event).isEmpty()) {
            told++;
        }
        told = Math.min(steps.size(), told + 1);
        return steps.subList(from, told);
    }

    /** What ran beyond the story. */
    List<Step> rest() {
        return steps.subList(told, steps.size());
    }

    private void align() {
        int[][] common = common();
        int e = 0;
        int a = 0;
        List<StoryEvent> missing = new ArrayList<>();
        List<LiveTurn.Did> more = new ArrayList<>();
        while (e < expected.size() && a < actions.size()) {
            if (agree(e, a)) {
                between(missing, more);
                steps.add(both(expected.get(e++), actions.get(a++)));
            } else if (common[e + 1][a] >= common[e][a + 1]) {
                missing.add(expected.get(e++));
            } else {
                more.add(actions.get(a++));
            }
        }
        missing.addAll(expected.subList(e, expected.size()));
        more.addAll(actions.subList(a, actions.size()));
        between(missing, more);
    }

    /** For each pair of rests, how many actions can agree (longest common subsequence). */
    private int[][] common() {
        int[][] common = new int[expected.size() + 1][actions.size() + 1];
        for (int e = expected.size() - 1; e >= 0; e--) {
            for (int a = actions.size() - 1; a >= 0; a--) {
                common[e][a] = agree(e, a) ? common[e + 1][a + 1] + 1 : Math.max(common[e + 1][a], common[e][a + 1]);
            }
        }
        return common;
    }

    private boolean agree(int e, int a) {
        String label = label(expected.get(e));
        return label.equals(label(actions.get(a), label));
    }

    private void between(List<StoryEvent> missing, List<LiveTurn.Did> more) {
        for (int i = 0; i < Math.max(missing.size(), more.size()); i++) {
            if (i >= more.size()) {
                steps.add(new Step(missing(missing.get(i)), Optional.empty(), Optional.of(missing.get(i))));
            } else if (i >= missing.size()) {
                steps.add(new Step(result(NONE, more.get(i), before()), Optional.of(more.get(i)), Optional.empty()));
            } else {
                steps.add(both(missing.get(i), more.get(i)));
            }
        }
        missing.clear();
        more.clear();
    }

    private Origin before() {
        return steps.isEmpty()
                ? Origin.NONE
                : steps.get(steps.size() - 1).result().origin();
    }

    private Step both(StoryEvent event, LiveTurn.Did did) {
        return new Step(result(label(event), did, event.origin()), Optional.of(did), Optional.of(event));
    }

    /** An action of the story in whose place nothing ran. */
    static StepResult missing(StoryEvent event) {
        return new StepResult(label(event), NONE, Optional.empty(), 0.0, false, event.origin(), List.of());
    }

    private StepResult result(String label, LiveTurn.Did did, Origin origin) {
        return new StepResult(
                label,
                label(did, label),
                did.event().policy(),
                did.event().confidence().orElse(0.0),
                did.event().hideRuleTurn(),
                origin,
                did.votes());
    }

    private static String label(StoryEvent event) {
        return ((ActionExecuted) event.event()).label();
    }

    private String label(LiveTurn.Did did, String expected) {
        return names.of(did.event().label(), expected, did.before());
    }
}
