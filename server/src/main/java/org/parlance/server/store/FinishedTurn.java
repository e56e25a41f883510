package org.parlance.server.store;

import java.util.List;
import java.util.Map;
import org.parlance.core.event.Event;
import org.parlance.core.message.BotMessage;

/**
 * All that one turn leaves behind, written in one transaction.
 *
 * @param conversation whose turn it was
 * @param position which message of the inbox it answered; it is the turn's number too
 * @param message the message's id
 * @param read where the conversation stood when it was read
 * @param sessionStart sequence of the running session's first event after the turn
 * @param events the new events
 * @param says what is to be said
 * @param outlet through which channel, and whether somebody waits for it
 * @param trace why it went as it did
 * @param timers what the turn does to the reminders, in order
 */
public record FinishedTurn(
        String conversation,
        long position,
        String message,
        Place read,
        long sessionStart,
        List<Event> events,
        List<BotMessage> says,
        Outlet outlet,
        Trace trace,
        List<TimerChange> timers) {

    /** The channel of a turn's replies; {@code pushed} when the server has to deliver them by itself. */
    public record Outlet(String channel, boolean pushed) {}

    /** Which model answered, and the evidence, JSON-like; {@code failed} when the turn ended in an error. */
    public record Trace(String model, Map<String, Object> evidence, boolean failed) {}
}
