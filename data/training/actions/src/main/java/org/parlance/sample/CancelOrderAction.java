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

/** Cancels an order after the customer has said yes to it. */
public final class CancelOrderAction implements Action {
    private final Shop shop;

    public CancelOrderAction() {
        this(Shop.shared());
    }

    CancelOrderAction(Shop shop) {
        this.shop = shop;
    }

    @Override
    public String name() {
        return "action_cancel_order";
    }

    @Override
    public List<Event> run(Dispatcher dispatcher, Tracker tracker, Domain domain) throws SQLException {
        Optional<OrderNumber> number = Slots.orderNumber(tracker);
        if (number.isEmpty()) {
            dispatcher.utterResponse("utter_order_not_found");
        } else {
            boolean done = shop.orders().cancel(number.get());
            dispatcher.utterResponse(
                    done ? "utter_cancelled" : "utter_cancel_too_late",
                    Map.of("order_number", number.get().text()));
        }
        return Slots.cleared("cancel_check");
    }
}
