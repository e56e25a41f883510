package org.parlance.assistant.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.assistant.action.ActionContext;
import org.parlance.core.domain.Form;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.SlotSet;
import org.parlance.core.spi.Decision;
import org.parlance.core.spi.DecisionMaker;
import org.parlance.core.spi.DecisionPoint;
import org.parlance.core.spi.Evidence;
import org.parlance.core.spi.PolicyVote;
import org.parlance.core.spi.Situation;
import org.parlance.core.tracker.TrackerState;

/**
 * Decides at a form's decision points whether a value as understood is believed or asked about.
 *
 * <p>The point's {@code confirmedBy} slot carries the choice to the project's validation, which has the last word: true is
 * believed, false is doubted. Where validation leaves it false, the form asks; a "no" of the user unsets the value.
 */
final class Belief {
    /** Asking the same thing more often annoys; from here on a value is believed. */
    private static final int MAX_QUESTIONS = 3;

    private final Form form;
    private final Question question;

    Belief(Form form, Question question) {
        this.form = form;
        this.question = question;
    }

    /** The choices for values of the last message, to be validated with them. */
    List<Event> decide(ActionContext context, Map<String, Object> heard) {
        List<Event> events = new ArrayList<>();
        for (DecisionPoint point : points(context)) {
            Heard now = new Heard(context.tracker(), point, heard);
            now.fresh().ifPresent(slot -> events.add(choose(context, now, slot)));
        }
        return events;
    }

    /** What is left to do after validation for values that are doubted. */
    List<Event> settle(ActionContext context, Map<String, Object> heard, List<Event> soFar) {
        List<Event> events = new ArrayList<>();
        List<DecisionPoint> points = points(context);
        if (points.isEmpty()) {
            return events;
        }
        TrackerState state = context.plus(soFar).state();
        for (DecisionPoint point : points) {
            if (Boolean.FALSE.equals(state.slot(point.confirmedBy()))) {
                boolean named = point.slots().stream().anyMatch(slot -> heard.get(slot) != null);
                if (!named) {
                    point.slots().forEach(slot -> events.add(SlotSet.of(slot, null)));
                }
                events.add(SlotSet.of(point.confirmedBy(), null));
            }
        }
        return events;
    }

    private List<DecisionPoint> points(ActionContext context) {
        return context.room().decisions().map(DecisionMaker::points).orElseGet(List::of).stream()
                .filter(point -> point.form().equals(form.name()))
                .toList();
    }

    private Event choose(ActionContext context, Heard now, String slot) {
        DecisionMaker maker = context.room().decisions().orElseThrow();
        Situation situation = situation(context, now, slot);
        Decision decision = ask(maker, situation, context);
        context.journal().decided(step(maker, situation, decision, slot));
        context.journal().origin(now.point().confirmedBy(), "decision of " + maker.name());
        boolean believed = decision.action().equals(DecisionMaker.ACCEPT);
        return SlotSet.of(now.point().confirmedBy(), believed);
    }

    private static Evidence.Step step(DecisionMaker maker, Situation situation, Decision decision, String slot) {
        List<String> masked = situation.masked().entrySet().stream()
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .toList();
        PolicyVote vote = new PolicyVote(
                maker.name(),
                Optional.of(decision.action()),
                decision.probability(),
                decision.reason(),
                List.of(),
                masked,
                Optional.empty());
        return new Evidence.Step(decision.action() + " " + slot, maker.name(), decision.probability(), List.of(vote));
    }

    private static Decision ask(DecisionMaker maker, Situation situation, ActionContext context) {
        try {
            Decision decision = maker.choose(situation);
            if (situation.admissible().contains(decision.action())) {
                return decision;
            }
            context.journal().remark("%s chose '%s' against the rules".formatted(maker.name(), decision.action()));
        } catch (RuntimeException e) {
            context.journal()
                    .remark("%s failed (%s)"
                            .formatted(maker.name(), e.getClass().getSimpleName()));
        }
        List<String> admissible = situation.admissible();
        String careful = admissible.get(admissible.size() - 1);
        return new Decision(careful, 1.0, "the careful choice, since %s gave none".formatted(maker.name()));
    }

    private Situation situation(ActionContext context, Heard now, String slot) {
        int asked = now.timesAsked();
        Map<String, Double> features = new LinkedHashMap<>();
        features.put("confidence", now.confidence(slot));
        features.put("asked", (double) asked);
        features.put("repeats", now.repeats(slot) ? 1.0 : 0.0);
        Map<String, String> masked = new LinkedHashMap<>();
        String confirmedBy = now.point().confirmedBy();
        if (question.actionFor(confirmedBy, context.room().decisions()).isEmpty()) {
            masked.put(DecisionMaker.CONFIRM, "the domain has no question for " + confirmedBy);
        } else if (asked >= MAX_QUESTIONS) {
            masked.put(DecisionMaker.CONFIRM, "asked %d times already".formatted(asked));
        }
        List<String> admissible =
                masked.isEmpty() ? List.of(DecisionMaker.ACCEPT, DecisionMaker.CONFIRM) : List.of(DecisionMaker.ACCEPT);
        return new Situation(now.point().name(), features, admissible, masked);
    }
}
