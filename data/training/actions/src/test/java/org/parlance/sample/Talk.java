package org.parlance.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.parlance.core.action.ActionMessage;
import org.parlance.core.action.Dispatcher;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.SessionConfig;
import org.parlance.core.domain.Slot;
import org.parlance.core.domain.SlotType;
import org.parlance.core.event.Event;
import org.parlance.core.event.Stamp;
import org.parlance.core.message.BotMessage;
import org.parlance.core.message.Entity;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.message.Span;
import org.parlance.core.spi.Action;
import org.parlance.core.tracker.Tracker;

/** A conversation written down in a test: messages, slots, and what actions make of them. */
final class Talk {
    private static final List<String> SLOTS = List.of(
            "requested_slot",
            "order_number",
            "order_number_confirmed",
            "zip_code",
            "order_state",
            "order_record",
            "arrival",
            "cancel_check",
            "return_item",
            "return_reason",
            "item_opened",
            "return_note",
            "return_number",
            "new_street",
            "new_zip",
            "new_city",
            "address_confirmed",
            "product",
            "quantity",
            "ship_from",
            "ship_to",
            "voucher_code",
            "voucher_percent",
            "rating",
            "customer_mood",
            "handoff_ticket");

    private final Domain domain = domain();
    private Tracker tracker = Tracker.start("someone", domain);
    private Dispatcher dispatcher = new Dispatcher();

    /** The user says something that is understood as {@code intent} with a confidence from 0 to 1. */
    Talk user(String intent, double confidence, Entity... entities) {
        Parse parse = new Parse(
                "words", IntentScore.of(intent, confidence), List.of(), Arrays.asList(entities), List.of(), Map.of());
        tracker = tracker.plus(Event.UserUttered.of(parse));
        return this;
    }

    Talk user(String intent, Entity... entities) {
        return user(intent, 1.0, entities);
    }

    Talk ranked(String... intents) {
        List<IntentScore> ranking =
                Arrays.stream(intents).map(name -> IntentScore.of(name, 0.2)).toList();
        Parse parse = new Parse("words", ranking.get(0), ranking, List.of(), List.of(), Map.of());
        tracker = tracker.plus(Event.UserUttered.of(parse));
        return this;
    }

    Talk bot(String text) {
        tracker = tracker.plus(new Event.BotUttered(BotMessage.text(text), Stamp.NONE));
        return this;
    }

    /** The form has asked for a slot and the user answers next. */
    Talk asked(String slot) {
        return slot("requested_slot", slot).action("action_listen");
    }

    Talk action(String name) {
        tracker = tracker.plus(Event.ActionExecuted.of(name));
        return this;
    }

    Talk slot(String name, Object value) {
        tracker = tracker.plus(Event.SlotSet.of(name, value));
        return this;
    }

    /** Runs an action and takes its events over. */
    Talk run(Action action) throws Exception {
        dispatcher = new Dispatcher();
        tracker = tracker.plus(action.run(dispatcher, tracker, domain));
        return this;
    }

    Object slot(String name) {
        return tracker.state().slot(name);
    }

    /** The responses, or texts, that the last action wanted said. */
    List<String> said() {
        return dispatcher.messages().stream()
                .map(message -> message.response().or(message::text).orElse(""))
                .toList();
    }

    ActionMessage message() {
        return dispatcher.messages().get(0);
    }

    static Entity entity(String type, Object value) {
        return Entity.of(type, new Span(0, 5), value);
    }

    static Entity entity(String type, Object value, int start) {
        return Entity.of(type, new Span(start, start + 2), value);
    }

    private static Domain domain() {
        Map<String, Slot> slots = new LinkedHashMap<>();
        for (String name : SLOTS) {
            slots.put(name, new Slot(name, new SlotType.Text(), null, false, new ArrayList<>()));
        }
        return new Domain(
                Map.of(),
                Map.of(),
                slots,
                Map.of(),
                Map.of(),
                List.of(),
                Set.of(),
                SessionConfig.DEFAULT,
                true,
                List.of());
    }

    /** A shop of its own for one test. */
    static Shop shop() {
        return Shop.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    static Order order(Shop shop, String number) throws Exception {
        Optional<Order> order = shop.orders().find(new OrderNumber(number));
        return order.orElseThrow();
    }
}
