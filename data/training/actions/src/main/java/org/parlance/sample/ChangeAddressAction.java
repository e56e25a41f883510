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

/** Sends an order somewhere else, once the new address was confirmed and while the parcel is still in the house. */
public final class ChangeAddressAction implements Action {
    private final Shop shop;

    public ChangeAddressAction() {
        this(Shop.shared());
    }

    ChangeAddressAction(Shop shop) {
        this.shop = shop;
    }

    @Override
    public String name() {
        return "action_change_address";
    }

    @Override
    public List<Event> run(Dispatcher dispatcher, Tracker tracker, Domain domain) throws SQLException {
        Optional<OrderNumber> number = Slots.orderNumber(tracker);
        if (number.isEmpty()) {
            dispatcher.utterResponse("utter_order_not_found");
        } else if (Slots.isTrue(tracker, "address_confirmed") && change(tracker, number.get())) {
            dispatcher.utterResponse("utter_address_changed", said(tracker, number.get()));
        } else {
            dispatcher.utterResponse(
                    "utter_address_too_late",
                    Map.of("order_number", number.get().text()));
        }
        return Slots.cleared("new_street", "new_zip", "new_city", "address_confirmed");
    }

    private boolean change(Tracker tracker, OrderNumber number) throws SQLException {
        Map<String, Object> to = said(tracker, number);
        return shop.orders()
                .changeAddress(
                        number,
                        to.get("new_street").toString(),
                        to.get("new_zip").toString(),
                        to.get("new_city").toString());
    }

    private static Map<String, Object> said(Tracker tracker, OrderNumber number) {
        return Map.of(
                "order_number", number.text(),
                "new_street", Slots.text(tracker, "new_street").orElse(""),
                "new_zip", Slots.text(tracker, "new_zip").orElse(""),
                "new_city", Slots.text(tracker, "new_city").orElse(""));
    }
}
