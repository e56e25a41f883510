package org.parlance.policy.explore;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parlance.core.domain.Domain;
import org.parlance.policy.machine.DialogueMachine;
import org.parlance.policy.machine.Transition;
import org.parlance.policy.property.Property;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.training.TrainingConversations;

/**
 * What is explored.
 *
 * @param domain the assistant's domain, with its forms' slots
 * @param machine what its policies follow
 * @param data the stories and rules it was compiled from
 * @param learned whether a policy is configured that guesses where the machine says nothing
 * @param properties what must hold in every conversation
 */
public record Project(
        Domain domain,
        DialogueMachine machine,
        TrainingConversations data,
        boolean learned,
        List<Property> properties) {
    public Project {
        properties = List.copyOf(properties);
    }

    /** All that rules, forms and stories lay down, including how forms are left and taken up again. */
    List<Transition> transitions() {
        List<Transition> all = new ArrayList<>(machine.transitions());
        machine.rules().ifPresent(rules -> all.addAll(rules.loops().transitions()));
        return all;
    }

    /** Every state in which something is laid down. */
    Set<DialogueState> states() {
        Set<DialogueState> states = new LinkedHashSet<>();
        transitions().forEach(transition -> states.addAll(transition.when()));
        data.storyExamples(1).forEach(example -> states.addAll(example.states()));
        return states;
    }
}
