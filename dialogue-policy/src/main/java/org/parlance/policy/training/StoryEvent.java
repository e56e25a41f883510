package org.parlance.policy.training;

import org.parlance.core.event.Event;

/**
 * An event of a training conversation.
 *
 * @param event what happens
 * @param predictable false for an action that nothing precedes, which no policy learns
 * @param origin the step behind it
 */
public record StoryEvent(Event event, boolean predictable, Origin origin) {
    StoryEvent unpredictable() {
        return new StoryEvent(event, false, origin);
    }

    StoryEvent with(Event other) {
        return new StoryEvent(other, predictable, origin);
    }
}
