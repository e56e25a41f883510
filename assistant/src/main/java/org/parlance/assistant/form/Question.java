package org.parlance.assistant.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parlance.assistant.action.ActionContext;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.Form;
import org.parlance.core.event.Event;
import org.parlance.core.spi.ActionRejectedException;
import org.parlance.core.spi.DecisionMaker;

/** Asks for a slot: an action or response for the form's slot, else one for the slot in any form. */
final class Question {
    private final String form;
    private final Set<String> known;
    private final Map<String, String> actions = new LinkedHashMap<>();

    Question(Form form, Domain domain) {
        this.form = form.name();
        known = Set.copyOf(domain.actionNames());
        domain.slots().keySet().forEach(slot -> find(slot).ifPresent(action -> actions.put(slot, action)));
    }

    private Optional<String> find(String slot) {
        return Stream.of(
                        "action_ask_" + form + "_" + slot,
                        "utter_ask_" + form + "_" + slot,
                        "action_ask_" + slot,
                        "utter_ask_" + slot)
                .filter(known::contains)
                .findFirst();
    }

    /** The action that asks for the slot; a decision point's response asks for what it confirms. */
    Optional<String> actionFor(String slot, Optional<DecisionMaker> decisions) {
        return Optional.ofNullable(actions.get(slot)).or(() -> decisions.stream()
                .flatMap(maker -> maker.points().stream())
                .filter(point ->
                        point.form().equals(form) && point.confirmedBy().equals(slot))
                .flatMap(point -> point.confirmWith().stream())
                .filter(known::contains)
                .findFirst());
    }

    /** What asking leaves; nothing when the domain has no question, since an action may have asked already. */
    List<Event> ask(String slot, ActionContext context) throws ActionRejectedException {
        Optional<String> action = actionFor(slot, context.room().decisions());
        return action.isPresent() ? context.action(action.get()).run(context) : List.of();
    }
}
