package org.parlance.action;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.parlance.core.action.ActionMessage;
import org.parlance.core.action.Dispatcher;
import org.parlance.core.action.FormValidation;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event;
import org.parlance.core.event.Reminder;
import org.parlance.core.event.Stamp;
import org.parlance.core.message.BotMessage;
import org.parlance.core.message.Button;
import org.parlance.core.spi.Action;
import org.parlance.core.spi.ActionRejectedException;
import org.parlance.core.tracker.Tracker;

/** The actions of the recorded transcripts, in Java. */
final class PizzaActions {
    private PizzaActions() {}

    static LocalActions all() {
        return new LocalActions(List.of(
                action("action_status", PizzaActions::status),
                action("action_events", (dispatcher, tracker) -> events()),
                new Broken(),
                new Reject(),
                new ValidatePizza()));
    }

    static Action action(String name, BiFunction<Dispatcher, Tracker, List<Event>> body) {
        return new Action() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Event> run(Dispatcher dispatcher, Tracker tracker, Domain domain) {
                return body.apply(dispatcher, tracker);
            }
        };
    }

    private static List<Event> status(Dispatcher dispatcher, Tracker tracker) {
        Object number = tracker.state().slot("order_number");
        dispatcher.utter("Order %s is in the oven.".formatted(number == null ? "None" : number));
        dispatcher.say(parts(Optional.empty(), Map.of("image", "https://example.org/oven.png")));
        dispatcher.say(parts(Optional.empty(), Map.of("attachment", "https://example.org/bill.pdf")));
        dispatcher.say(parts(Optional.empty(), Map.of("custom", Map.of("kind", "progress", "percent", 40L))));
        dispatcher.say(new ActionMessage(
                Optional.of("More?"),
                Optional.empty(),
                Map.of(),
                List.of(new Button("yes", "/greet", Map.of())),
                Map.of("elements", List.of(Map.of("title", "one")))));
        dispatcher.utterResponse("utter_ask_topping", Map.of("size", "huge"));
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("number", number);
        status.put("percent", 40L);
        return List.of(Event.SlotSet.of("status", status));
    }

    private static ActionMessage parts(Optional<String> text, Map<String, Object> parts) {
        return new ActionMessage(text, Optional.empty(), Map.of(), List.of(), parts);
    }

    private static List<Event> events() {
        List<Object> entities = List.of(Map.of("entity", "size", "value", "small"));
        OffsetDateTime due = OffsetDateTime.parse("2030-01-01T12:00:00Z");
        return List.of(
                Event.SlotSet.of("visits", 3L),
                new Event.ReminderScheduled(new Reminder("wake", "greet", entities, due, false), Stamp.NONE),
                new Event.ReminderCancelled(Optional.of("wake"), Optional.empty(), Optional.empty(), Stamp.NONE),
                new Event.BotUttered(
                        new BotMessage(Optional.of("Said by an event."), Map.of(), Map.of("m", 1L)), Stamp.NONE),
                new Event.FollowupAction(Optional.of("utter_goodbye"), Stamp.NONE));
    }

    private static final class Broken implements Action {
        @Override
        public String name() {
            return "action_broken";
        }

        @Override
        public List<Event> run(Dispatcher dispatcher, Tracker tracker, Domain domain) {
            dispatcher.utter("never seen");
            throw new IllegalStateException("broken on purpose, a secret");
        }
    }

    private static final class Reject implements Action {
        @Override
        public String name() {
            return "action_reject";
        }

        @Override
        public List<Event> run(Dispatcher dispatcher, Tracker tracker, Domain domain) throws ActionRejectedException {
            throw new ActionRejectedException("rejected on purpose");
        }
    }

    private static final class ValidatePizza extends FormValidation {
        ValidatePizza() {
            super("pizza_form");
            validate(
                    "topping",
                    (value, call) -> "pineapple".equals(value)
                            ? call.reject("Not that.")
                            : call.accept(value.toString().toLowerCase(Locale.ROOT)));
        }
    }
}
