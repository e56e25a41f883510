package org.parlance.sample;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.parlance.core.action.Dispatcher;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event;
import org.parlance.core.spi.Action;
import org.parlance.core.tracker.Tracker;

/** Writes a ticket for a colleague and tells its number. */
public final class HandoffAction implements Action {
    private final Shop shop;

    public HandoffAction() {
        this(Shop.shared());
    }

    HandoffAction(Shop shop) {
        this.shop = shop;
    }

    @Override
    public String name() {
        return "action_handoff";
    }

    @Override
    public List<Event> run(Dispatcher dispatcher, Tracker tracker, Domain domain) throws SQLException {
        String ticket = shop.desk().ticket(tracker.sender());
        dispatcher.utterResponse("utter_handoff", Map.of("handoff_ticket", ticket));
        return List.of(Event.SlotSet.of("handoff_ticket", ticket));
    }
}
