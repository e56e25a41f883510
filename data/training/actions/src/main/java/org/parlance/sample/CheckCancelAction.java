package org.parlance.sample;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.parlance.core.action.Dispatcher;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event;
import org.parlance.core.spi.Action;
import org.parlance.core.tracker.Tracker;

/** Finds out whether an order can still be cancelled; rules go on from the slot {@code cancel_check}. */
public final class CheckCancelAction implements Action {
    private final Shop shop;

    public CheckCancelAction() {
        this(Shop.shared());
    }

    CheckCancelAction(Shop shop) {
        this.shop = shop;
    }

    @Override
    public String name() {
        return "action_check_cancel";
    }

    @Override
    public List<Event> run(Dispatcher dispatcher, Tracker tracker, Domain domain) throws SQLException {
        Optional<Order> order = shop.order(tracker);
        if (order.isEmpty()) {
            return List.of(Event.SlotSet.of("cancel_check", "unknown"));
        }
        String outcome = order.get().isStillHere() ? "possible" : "too_late";
        return List.of(
                Event.SlotSet.of("order_number", order.get().number().text()),
                Event.SlotSet.of("cancel_check", outcome));
    }
}
