package org.parlance.sample;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.parlance.core.action.Dispatcher;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event;
import org.parlance.core.spi.Action;
import org.parlance.core.tracker.Tracker;

/** Keeps a customer's rating from 1 to 5. */
public final class SaveRatingAction implements Action {
    private static final double GOOD = 4;
    private final Shop shop;

    public SaveRatingAction() {
        this(Shop.shared());
    }

    SaveRatingAction(Shop shop) {
        this.shop = shop;
    }

    @Override
    public String name() {
        return "action_save_rating";
    }

    @Override
    public List<Event> run(Dispatcher dispatcher, Tracker tracker, Domain domain) throws SQLException {
        Optional<Double> rating = Slots.text(tracker, "rating")
                .filter(text -> text.matches("[1-5](\\.0)?"))
                .map(Double::parseDouble);
        if (rating.isEmpty()) {
            dispatcher.utterResponse("utter_ask_rating");
        } else {
            shop.desk().rate(rating.get());
            dispatcher.utterResponse(rating.get() >= GOOD ? "utter_rating_high" : "utter_rating_low");
        }
        return Slots.cleared("rating");
    }
}
