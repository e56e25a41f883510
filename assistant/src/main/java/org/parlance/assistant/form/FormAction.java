package org.parlance.assistant.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.assistant.action.ActionContext;
import org.parlance.assistant.action.ActionFailedException;
import org.parlance.assistant.action.CustomAction;
import org.parlance.assistant.action.LoopAction;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.domain.DefaultSlots;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.Form;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.SlotSet;
import org.parlance.core.spi.ActionRejectedException;
import org.parlance.core.tracker.LoopState;
import org.parlance.core.tracker.TrackerState;

/** Asks for the slots of a form, one after the other; the same steps in the same order as Rasa's. */
public final class FormAction extends LoopAction {
    private final String name;
    private final FormSlots slots;
    private final Question question;
    private final Belief belief;
    private final Optional<CustomAction> validation;

    public FormAction(Form form, Domain domain) {
        name = form.name();
        slots = new FormSlots(form);
        question = new Question(form, domain);
        belief = new Belief(form, question);
        String validate = "validate_" + name;
        validation =
                domain.actionNames().contains(validate) ? Optional.of(new CustomAction(validate)) : Optional.empty();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    protected List<Event> activate(ActionContext context) throws ActionRejectedException {
        List<Event> extracted =
                new ArrayList<>(context.action(DefaultActions.EXTRACT_SLOTS).run(context));
        extracted.removeIf(event -> !(event instanceof SlotSet));
        ActionContext after = context.plus(extracted);
        List<Event> decided = belief.decide(after, slots.heard(after.tracker()));
        extracted.addAll(decided);
        ActionContext trial = after.plus(decided);
        List<Event> events = new ArrayList<>();
        if (validation.isPresent()) {
            events.addAll(validate(slots.filled(trial.state()), trial));
        }
        Set<String> validated = new HashSet<>();
        events.stream().filter(SlotSet.class::isInstance).forEach(set -> validated.add(((SlotSet) set).name()));
        extracted.removeIf(event -> validated.contains(((SlotSet) event).name()));
        events.addAll(extracted);
        return events;
    }

    @Override
    protected List<Event> proceed(ActionContext context, List<Event> soFar) throws ActionRejectedException {
        boolean checked = soFar.stream().anyMatch(event -> !(event instanceof Event.ActiveLoop));
        List<Event> events = checked ? new ArrayList<>() : new ArrayList<>(check(context));
        if (events.stream().noneMatch(Event.ActionExecutionRejected.class::isInstance)) {
            events.addAll(belief.settle(context, slots.heard(context.tracker()), joined(soFar, events)));
            events.addAll(next(context, joined(soFar, events)));
        }
        return events;
    }

    private List<Event> check(ActionContext context) throws ActionRejectedException {
        TrackerState state = context.state();
        boolean answered =
                state.latestActionName().filter(DefaultActions.LISTEN::equals).isPresent()
                        && state.loop().filter(LoopState::interrupted).isEmpty();
        return state.loop().isEmpty() || answered ? checkAnswer(context) : validate(Map.of(), context);
    }

    private List<Event> checkAnswer(ActionContext context) throws ActionRejectedException {
        List<Event> events = new ArrayList<>(belief.decide(context, slots.heard(context.tracker())));
        ActionContext decided = context.plus(events);
        Map<String, Object> heard = slots.heard(decided.tracker());
        List<Event> answer = validateHeard(heard, decided);
        boolean something = !heard.isEmpty()
                || answer.stream().anyMatch(e -> e instanceof SlotSet && !FormSlots.setsRequested(e))
                || answer.stream().anyMatch(Event.ActionExecutionRejected.class::isInstance);
        Optional<String> asked = slots.asked(context.state());
        if (asked.isPresent() && !something) {
            throw new ActionRejectedException("Form %s could not fill slot %s.".formatted(name, asked.get()));
        }
        events.addAll(answer);
        return events;
    }

    /** A value that nobody could check is taken back, so that it is asked for again. */
    private List<Event> validateHeard(Map<String, Object> heard, ActionContext context) throws ActionRejectedException {
        try {
            return validate(heard, context);
        } catch (ActionFailedException e) {
            List<Event> unset = new ArrayList<>();
            heard.keySet().forEach(slot -> unset.add(SlotSet.of(slot, null)));
            throw e.repairedBy(unset);
        }
    }

    private List<Event> validate(Map<String, Object> candidates, ActionContext context) throws ActionRejectedException {
        if (validation.isEmpty()) {
            return List.of();
        }
        List<Event> events = new ArrayList<>();
        candidates.forEach((slot, value) -> events.add(SlotSet.of(slot, value)));
        return validation.get().run(trial(context, events));
    }

    private List<Event> next(ActionContext context, List<Event> soFar) throws ActionRejectedException {
        if (isDone(context, soFar)) {
            return List.of(SlotSet.of(DefaultSlots.REQUESTED_SLOT, null));
        }
        ActionContext trial = trial(context, soFar);
        Optional<String> wanted = soFar.stream()
                .filter(FormSlots::setsRequested)
                .findFirst()
                .map(event -> ((SlotSet) event).value())
                .map(Object::toString);
        if (wanted.isPresent()) {
            return question.ask(wanted.get(), trial);
        }
        Optional<String> empty = slots.firstEmpty(trial.state());
        List<Event> events = new ArrayList<>();
        events.add(SlotSet.of(DefaultSlots.REQUESTED_SLOT, empty.orElse(null)));
        if (empty.isPresent()) {
            events.addAll(question.ask(empty.get(), trial));
        }
        return events;
    }

    /** The conversation as if this form had run, with the slot it asked for and what it did. */
    private ActionContext trial(ActionContext context, List<Event> events) {
        List<Event> all = new ArrayList<>();
        all.add(SlotSet.of(
                DefaultSlots.REQUESTED_SLOT, slots.asked(context.state()).orElse(null)));
        all.add(Event.ActionExecuted.of(name));
        all.addAll(events);
        return context.plus(all);
    }

    @Override
    protected boolean isDone(ActionContext context, List<Event> soFar) {
        boolean rejected = false;
        boolean requestsNothing = false;
        boolean ended = false;
        for (Event event : soFar) {
            rejected |= event instanceof Event.ActionExecutionRejected;
            if (FormSlots.setsRequested(event)) {
                requestsNothing = ((SlotSet) event).value() == null;
            } else if (event instanceof Event.ActiveLoop loop) {
                ended = loop.name().isEmpty();
            }
        }
        return !rejected && (requestsNothing || ended);
    }

    @Override
    protected List<Event> deactivate(ActionContext context) {
        return List.of();
    }

    private static List<Event> joined(List<Event> one, List<Event> other) {
        List<Event> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
