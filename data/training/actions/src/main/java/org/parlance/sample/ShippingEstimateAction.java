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

/** Says how long a parcel takes from one city to another and what it costs. */
public final class ShippingEstimateAction implements Action {
    private final Shop shop;

    public ShippingEstimateAction() {
        this(Shop.shared());
    }

    ShippingEstimateAction(Shop shop) {
        this.shop = shop;
    }

    @Override
    public String name() {
        return "action_shipping_estimate";
    }

    @Override
    public List<Event> run(Dispatcher dispatcher, Tracker tracker, Domain domain) throws SQLException {
        String from = Slots.text(tracker, "ship_from").orElse("Hamburg");
        Optional<String> to = Slots.text(tracker, "ship_to");
        if (to.isEmpty()) {
            dispatcher.utterResponse("utter_ask_destination");
            return List.of();
        }
        Optional<Catalogue.Route> route = shop.catalogue().route(from, to.get());
        if (route.isEmpty()) {
            dispatcher.utterResponse("utter_no_such_route");
        } else {
            dispatcher.utterResponse(
                    "utter_shipping_estimate",
                    Map.of(
                            "ship_from", from,
                            "ship_to", to.get(),
                            "shipping_days", route.get().days(),
                            "shipping_price", route.get().price().toPlainString()));
        }
        return List.of(Event.SlotSet.of("ship_from", "Hamburg"), Event.SlotSet.of("ship_to", null));
    }
}
