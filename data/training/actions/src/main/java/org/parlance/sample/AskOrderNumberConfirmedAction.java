package org.parlance.sample;

import java.util.List;
import java.util.Map;
import org.parlance.core.action.Dispatcher;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event;
import org.parlance.core.spi.Action;
import org.parlance.core.tracker.Tracker;

/** Reads an order number back when the order status form asks whether it is right. */
public final class AskOrderNumberConfirmedAction implements Action {
    @Override
    public String name() {
        return "action_ask_order_number_confirmed";
    }

    @Override
    public List<Event> run(Dispatcher dispatcher, Tracker tracker, Domain domain) {
        String number = Slots.text(tracker, "order_number").orElse("");
        dispatcher.utterResponse("utter_confirm_order_number", Map.of("order_number", number));
        return List.of();
    }
}
