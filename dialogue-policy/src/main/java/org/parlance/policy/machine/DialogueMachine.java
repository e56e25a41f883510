package org.parlance.policy.machine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.domain.Form;
import org.parlance.policy.state.DialogueState;

/**
 * Everything that rules, forms and stories lay down, as one object for explaining, drawing and checking; the policies
 * predict from the same parts.
 *
 * @param rules absent without a rule policy
 * @param stories absent without a memoization policy
 * @param forms by name
 */
public record DialogueMachine(Optional<RuleMachine> rules, Optional<StoryMachine> stories, Map<String, Form> forms) {

    /** Rules first, then stories. */
    public List<Transition> transitions() {
        List<Transition> all = new ArrayList<>();
        rules.ifPresent(machine -> all.addAll(machine.rules().transitions()));
        stories.ifPresent(machine -> all.addAll(machine.transitions()));
        return all;
    }

    /** Every state in which something is laid down. */
    public Set<DialogueState> states() {
        Set<DialogueState> states = new LinkedHashSet<>();
        transitions().forEach(transition -> states.addAll(transition.when()));
        return states;
    }
}
