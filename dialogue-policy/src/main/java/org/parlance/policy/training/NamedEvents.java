package org.parlance.policy.training;

import java.util.Optional;
import org.parlance.core.event.Event;
import org.parlance.core.event.Stamp;

/** The events that may be written in stories as if they were actions. */
final class NamedEvents {
    private NamedEvents() {}

    static Event of(String name) {
        return switch (name) {
            case "restart" -> new Event.Restarted(Stamp.NONE);
            case "session_started" -> new Event.SessionStarted(Stamp.NONE);
            case "rewind" -> new Event.UserUtteranceReverted(Stamp.NONE);
            case "undo" -> new Event.ActionReverted(Stamp.NONE);
            case "reset_slots" -> new Event.AllSlotsReset(Stamp.NONE);
            case "pause" -> new Event.ConversationPaused(Stamp.NONE);
            case "resume" -> new Event.ConversationResumed(Stamp.NONE);
            case "export" -> new Event.StoryExported(Optional.empty(), Stamp.NONE);
            default -> Event.ActionExecuted.of(name);
        };
    }
}
