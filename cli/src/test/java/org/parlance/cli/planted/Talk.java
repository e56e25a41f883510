package org.parlance.cli.planted;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A story or rule of an assistant.
 *
 * @param head the line with its name
 * @param condition the steps that a rule supposes
 * @param waits whether it ends in listening
 */
record Talk(
        String name, boolean rule, Line head, List<Step> condition, List<Step> steps, boolean start, boolean waits) {

    List<Step> steps(String type) {
        return steps.stream().filter(s -> s.type().equals(type)).toList();
    }

    List<Step> actions() {
        return steps("action");
    }

    /** The names of all intents in it, those of {@code or} included. */
    Set<String> intents() {
        Set<String> names = new TreeSet<>();
        for (Step step : steps) {
            step.alternatives().stream().filter(s -> s.type().equals("intent")).forEach(s -> names.add(s.value()));
        }
        return names;
    }

    /** A rule that holds always: an intent, then nothing but actions. */
    boolean plainRule() {
        return rule
                && condition.isEmpty()
                && !start
                && waits
                && steps.get(0).type().equals("intent")
                && steps.stream().skip(1).allMatch(s -> s.type().equals("action"));
    }

    /** A plain rule of an intent and one response. */
    boolean answer() {
        return plainRule() && steps.size() == 2 && steps.get(1).value().startsWith("utter_");
    }

    /** A story without checkpoints, alternatives and loops. */
    boolean plainStory() {
        return !rule
                && steps.get(0).type().equals("intent")
                && steps.stream().allMatch(s -> Set.of("intent", "action", "slot_was_set")
                        .contains(s.type()));
    }

    Step last() {
        return steps.get(steps.size() - 1);
    }

    /**
     * A step of a story or rule.
     *
     * @param type its key: intent, action, slot_was_set, active_loop, checkpoint, or
     * @param value the name in it; empty for null and lists
     * @param details what is listed below: slots or entities
     * @param either the steps of an {@code or}
     */
    record Step(String type, String value, Line line, List<Detail> details, List<Step> either) {
        List<Step> alternatives() {
            return type.equals("or") ? either : List.of(this);
        }
    }

    /** A slot or entity below a step; the value is empty where none is given. */
    record Detail(String name, String value, Line line) {}
}
