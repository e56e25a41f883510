package org.parlance.sample;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.parlance.core.action.Dispatcher;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event;
import org.parlance.core.spi.Action;
import org.parlance.core.tracker.Tracker;

/** Looks an order up for {@code utter_order_status}, which says what there is to say. */
public final class OrderStatusAction implements Action {
    private final Shop shop;

    public OrderStatusAction() {
        this(Shop.shared());
    }

    OrderStatusAction(Shop shop) {
        this.shop = shop;
    }

    @Override
    public String name() {
        return "action_order_status";
    }

    @Override
    public List<Event> run(Dispatcher dispatcher, Tracker tracker, Domain domain) throws SQLException {
        List<Event> events = Slots.cleared("order_number_confirmed", "order_state", "order_record", "arrival");
        Optional<Order> order = shop.order(tracker);
        if (order.isPresent()) {
            events.add(Event.SlotSet.of("order_state", order.get().state()));
            events.add(Event.SlotSet.of("arrival", order.get().arrival()));
            events.add(Event.SlotSet.of("order_record", order.get().toSlotValue()));
        } else {
            dispatcher.utterResponse("utter_order_not_found");
        }
        return events;
    }
}
