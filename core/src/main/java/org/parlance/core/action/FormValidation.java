package org.parlance.core.action;

import java.util.List;
import java.util.Map;
import org.parlance.core.domain.DefaultSlots;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.Form;
import org.parlance.core.event.Event;
import org.parlance.core.tracker.Tracker;

/**
 * Extracts and checks the slots of a form, as {@code validate_<form>}: the counterpart of {@code FormValidationAction} in
 * Rasa's SDK.
 *
 * <pre>{@code
 * public final class ValidatePizzaForm extends FormValidation {
 *     public ValidatePizzaForm() {
 *         super("pizza_form");
 *         validate("size", (value, call) -> SIZES.contains(value) ? call.accept(value) : call.reject("We have no such size."));
 *     }
 * }
 * }</pre>
 *
 * <p>Where {@link #requiredSlots} answers other slots than the domain, it also decides which one is asked for next.
 */
public abstract class FormValidation extends SlotValidation {
    private static final String PREFIX = "validate_";

    private final String form;

    /** @param form the form's name in the domain */
    protected FormValidation(String form) {
        this.form = form;
    }

    @Override
    public final String name() {
        return PREFIX + form;
    }

    public final String form() {
        return form;
    }

    @Override
    protected List<String> domainSlots(Domain domain) {
        return domain.form(form).map(Form::requiredSlots).orElse(List.of());
    }

    @Override
    public List<Event> run(Dispatcher dispatcher, Tracker tracker, Domain domain) throws Exception {
        Tracker extracted = extracted(dispatcher, tracker, domain);
        Map<String, Object> values = validated(dispatcher, extracted, domain);
        List<Event> events = events(values);
        Tracker now = extracted.plus(events);
        List<String> required = requiredSlots(domainSlots(domain), now, domain);
        if (!required.equals(domainSlots(domain))) {
            events.add(Event.SlotSet.of(DefaultSlots.REQUESTED_SLOT, firstMissing(required, now)));
        }
        return events;
    }

    private static Object firstMissing(List<String> required, Tracker tracker) {
        return required.stream()
                .filter(slot -> tracker.state().slot(slot) == null)
                .findFirst()
                .orElse(null);
    }
}
