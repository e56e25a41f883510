package org.parlance.sample;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.parlance.core.action.Dispatcher;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event;
import org.parlance.core.spi.Action;
import org.parlance.core.tracker.Tracker;

/** Says once more what the assistant said last. */
public final class RepeatAction implements Action {
    @Override
    public String name() {
        return "action_repeat";
    }

    @Override
    public List<Event> run(Dispatcher dispatcher, Tracker tracker, Domain domain) {
        Deque<String> said = lastWords(tracker.events());
        if (said.isEmpty()) {
            dispatcher.utterResponse("utter_nothing_to_repeat");
        }
        said.forEach(dispatcher::utter);
        return List.of();
    }

    /** The texts of the turn before the one in which somebody asks to hear them again. */
    private static Deque<String> lastWords(List<Event> events) {
        Deque<String> said = new ArrayDeque<>();
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i) instanceof Event.UserUttered && !said.isEmpty()) {
                break;
            }
            if (events.get(i) instanceof Event.BotUttered bot) {
                bot.message().text().ifPresent(said::addFirst);
            }
        }
        return said;
    }
}
