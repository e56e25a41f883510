package org.parlance.core.spi;

import java.util.List;
import org.parlance.core.action.Dispatcher;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event;
import org.parlance.core.tracker.Tracker;

/**
 * Something of the user's own that an assistant can do; found by {@link java.util.ServiceLoader} in the jars of
 * {@code parlance run actions} and of the shell.
 *
 * <pre>{@code
 * public List<Event> run(Dispatcher dispatcher, Tracker tracker, Domain domain) {
 *     dispatcher.utter("It is noon.");
 *     return List.of(Event.SlotSet.of("time", "12:00"));
 * }
 * }</pre>
 */
public interface Action {
    /** The name that stands in the domain's {@code actions}. */
    String name();

    /**
     * Does it.
     *
     * @return events for the conversation, in order; slots are set by {@link Event.SlotSet}
     * @throws ActionRejectedException when another policy should decide instead
     * @throws Exception when it failed; the conversation goes on with a defined answer
     */
    List<Event> run(Dispatcher dispatcher, Tracker tracker, Domain domain) throws Exception;
}
