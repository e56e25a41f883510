package org.parlance.assistant;

import java.util.List;
import org.parlance.core.event.Event;
import org.parlance.core.message.BotMessage;
import org.parlance.core.spi.Evidence;
import org.parlance.core.tracker.Tracker;

/**
 * What an assistant made of an input; nothing of it has been stored or sent yet.
 *
 * @param after the conversation with the new events
 * @param newEvents what is to be stored, oldest first
 * @param replies what is to be said, in order
 * @param evidence why
 * @param timers reminders to be set and called off, in order
 */
public record Turn(
        Tracker after, List<Event> newEvents, List<BotMessage> replies, Evidence evidence, List<Timer> timers) {
    public Turn {
        newEvents = List.copyOf(newEvents);
        replies = List.copyOf(replies);
        timers = List.copyOf(timers);
    }
}
