package org.parlance.sample;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.action.Dispatcher;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event;
import org.parlance.core.spi.Action;
import org.parlance.core.tracker.Tracker;

/** Opens the return that the return form has gathered. */
public final class StartReturnAction implements Action {
    private final Shop shop;

    public StartReturnAction() {
        this(Shop.shared());
    }

    StartReturnAction(Shop shop) {
        this.shop = shop;
    }

    @Override
    public String name() {
        return "action_start_return";
    }

    @Override
    public List<Event> run(Dispatcher dispatcher, Tracker tracker, Domain domain) throws SQLException {
        Optional<Order> order = shop.order(tracker);
        List<Event> events = Slots.cleared("return_item", "return_reason", "item_opened", "return_note");
        if (order.isEmpty()) {
            dispatcher.utterResponse("utter_order_not_found");
        } else if (!order.get().isDelivered()) {
            dispatcher.utterResponse(
                    "utter_return_too_late",
                    Map.of("order_number", order.get().number().text()));
        } else {
            Desk.Return back = gathered(tracker, order.get().number());
            String opened = shop.desk().open(back);
            events.add(Event.SlotSet.of("return_number", opened));
            dispatcher.utterResponse(
                    "utter_return_started", Map.of("return_number", opened, "return_item", back.item()));
        }
        return events;
    }

    private static Desk.Return gathered(Tracker tracker, OrderNumber number) {
        return new Desk.Return(
                number,
                Slots.text(tracker, "return_item").orElse("unknown"),
                Slots.text(tracker, "return_reason").orElse("unknown"),
                Slots.isTrue(tracker, "item_opened"),
                Slots.text(tracker, "return_note").orElse(""));
    }
}
