package org.parlance.policy.machine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.state.DialogueState.UserInput;
import org.parlance.policy.state.RuleStates;
import org.parlance.policy.training.Example;

/** What rules and stories say about leaving a form and coming back to it. */
public final class LoopTable {
    private final RuleTable conditions;

    /** What holds when a condition does. */
    public enum Effect {
        /** The form comes back from an unhappy path and must not take the last message for an answer. */
        INTERRUPTED("loop_was_interrupted"),
        /** Something other than the form follows. */
        NOT_THE_LOOP("do_not_predict_loop_action");

        private final String word;

        Effect(String word) {
            this.word = word;
        }

        /** Rasa's word for it. */
        public String word() {
            return word;
        }

        static Effect of(String word) {
            return word.equals(INTERRUPTED.word) ? INTERRUPTED : NOT_THE_LOOP;
        }
    }

    /** Of transitions whose actions are words of {@link Effect}. */
    public LoopTable(List<Transition> conditions) {
        this.conditions = new RuleTable(conditions);
    }

    /** Looks in all examples for turns within a form that are not the form's own; the last one of equal situations counts. */
    public static LoopTable compile(List<Example> examples) {
        Map<List<DialogueState>, Transition> found = new LinkedHashMap<>();
        for (Example example : examples) {
            effect(example).ifPresent(effect -> {
                List<DialogueState> when = RuleTable.sinceSnippet(lastTwo(example.states()));
                if (!when.isEmpty()) {
                    Transition known = found.get(when);
                    found.put(
                            when,
                            known == null || !known.action().equals(effect.word())
                                    ? Transition.of(when, effect.word(), List.of(example.origin()))
                                    : known.from(example.origin()));
                }
            });
        }
        return new LoopTable(new ArrayList<>(found.values()));
    }

    public List<Transition> transitions() {
        return conditions.transitions();
    }

    /** Everything that holds now. */
    public Set<Effect> effects(RuleStates conversation) {
        Set<Effect> effects = EnumSet.noneOf(Effect.class);
        conditions.matching(conversation).forEach(condition -> effects.add(Effect.of(condition.action())));
        return effects;
    }

    private static Optional<Effect> effect(Example example) {
        DialogueState newest = example.states().get(example.states().size() - 1);
        Optional<String> loop = newest.activeLoop();
        if (loop.isEmpty()) {
            return Optional.empty();
        }
        boolean loopFollows = example.action().equals(loop.get());
        if (newest.afterListen()) {
            return loopFollows ? Optional.of(Effect.INTERRUPTED) : Optional.empty();
        }
        return loopFollows ? Optional.empty() : Optional.of(Effect.NOT_THE_LOOP);
    }

    /** The newest state, and of the one before only its last action. */
    private static List<DialogueState> lastTwo(List<DialogueState> states) {
        DialogueState newest = states.get(states.size() - 1);
        if (states.size() == 1 || states.get(states.size() - 2).previous().isEmpty()) {
            return List.of(newest);
        }
        DialogueState before = states.get(states.size() - 2);
        return List.of(new DialogueState(UserInput.NONE, Map.of(), before.previous(), Optional.empty()), newest);
    }
}
