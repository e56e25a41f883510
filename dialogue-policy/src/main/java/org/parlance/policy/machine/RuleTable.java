package org.parlance.policy.machine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parlance.core.domain.DefaultActions;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.state.DialogueState.PreviousAction;
import org.parlance.policy.state.RuleStates;
import org.parlance.policy.training.Example;

/** Rules by the action and the message they follow, so that a prediction looks at few of them. */
public final class RuleTable {
    private static final Comparator<Transition> LONGEST_FIRST =
            Comparator.comparingInt((Transition rule) -> rule.key().length()).reversed();

    private final List<Transition> transitions;
    private final Map<Optional<PreviousAction>, Bucket> buckets = new HashMap<>();

    /** Rules that follow the same action, longest first. */
    private static final class Bucket {
        private final List<Transition> all = new ArrayList<>();
        private final Map<Optional<String>, List<Transition>> byIntent = new HashMap<>();

        /** Rules for a message with this intent, with those that take any message. */
        List<Transition> candidates(Optional<String> intent) {
            List<Transition> found = byIntent.get(intent);
            return found == null ? byIntent.getOrDefault(Optional.<String>empty(), List.of()) : found;
        }

        void index() {
            all.sort(LONGEST_FIRST);
            List<Optional<String>> intents = all.stream()
                    .map(rule -> rule.newest().user().intent())
                    .distinct()
                    .toList();
            for (Optional<String> intent : intents) {
                byIntent.put(
                        intent, all.stream().filter(rule -> takes(rule, intent)).toList());
            }
        }

        private static boolean takes(Transition rule, Optional<String> intent) {
            Optional<String> wanted = rule.newest().user().intent();
            return wanted.isEmpty() || wanted.equals(intent);
        }
    }

    public RuleTable(List<Transition> transitions) {
        this.transitions = List.copyOf(transitions);
        for (Transition rule : transitions) {
            buckets.computeIfAbsent(rule.newest().previous(), previous -> new Bucket())
                    .all
                    .add(rule);
        }
        buckets.values().forEach(Bucket::index);
    }

    /** Each example's states count from the last "any history before" on. */
    public static RuleTable compile(List<Example> examples) {
        List<Example> snippets = examples.stream()
                .map(example -> new Example(sinceSnippet(example.states()), example.action(), example.origin()))
                .toList();
        return new RuleTable(Compiler.compile(snippets).stream()
                .filter(rule -> !rule.action().equals(DefaultActions.RULE_SNIPPET))
                .toList());
    }

    public List<Transition> transitions() {
        return transitions;
    }

    /** The rules that hold, longest first. */
    public Stream<Transition> matching(RuleStates conversation) {
        DialogueState newest = conversation.newest();
        Bucket bucket = buckets.get(newest.previous());
        if (bucket == null) {
            return Stream.empty();
        }
        List<Transition> candidates = newest.previous().isEmpty()
                ? bucket.all
                : bucket.candidates(newest.user().intent());
        return candidates.stream().filter(rule -> Condition.holds(rule.when(), conversation));
    }

    /** The same rules without one. */
    public RuleTable without(Transition rule) {
        return new RuleTable(
                transitions.stream().filter(other -> !other.equals(rule)).toList());
    }

    static List<DialogueState> sinceSnippet(List<DialogueState> states) {
        int from = states.size();
        while (from > 0 && !states.get(from - 1).previousIs(DefaultActions.RULE_SNIPPET)) {
            from--;
        }
        return states.subList(from, states.size());
    }
}
