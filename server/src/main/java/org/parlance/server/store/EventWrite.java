package org.parlance.server.store;

import java.util.List;
import org.parlance.core.event.Event;

/**
 * Events that no message of the inbox brought about, e.g. sent through the API.
 *
 * @param conversation whose events they are
 * @param read where the conversation stood when it was read
 * @param sessionStart sequence of the running session's first event afterwards
 * @param events the events
 * @param replace whether they take the place of all earlier ones
 * @param timers what they do to the reminders
 */
public record EventWrite(
        String conversation,
        Place read,
        long sessionStart,
        List<Event> events,
        boolean replace,
        List<TimerChange> timers) {}
