package org.parlance.sample;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.action.Dispatcher;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.spi.Action;
import org.parlance.core.tracker.Tracker;

/** Keeps the slot {@code customer_mood}; it is the slot's mapping, so it runs on every message. */
public final class GaugeMoodAction implements Action {
    private static final Map<String, String> MOODS =
            Map.of("complain", "upset", "insult", "upset", "praise", "happy", "thanks", "happy");

    @Override
    public String name() {
        return "action_gauge_mood";
    }

    @Override
    public List<Event> run(Dispatcher dispatcher, Tracker tracker, Domain domain) {
        Optional<String> mood = tracker.state()
                .latestMessage()
                .map(UserUttered::parse)
                .flatMap(parse -> parse.intentName())
                .map(MOODS::get);
        return mood.filter(now -> !now.equals(tracker.state().slot("customer_mood")))
                .map(now -> List.<Event>of(Event.SlotSet.of("customer_mood", now)))
                .orElse(List.of());
    }
}
