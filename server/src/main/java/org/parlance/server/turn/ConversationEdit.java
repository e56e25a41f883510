package org.parlance.server.turn;

import org.parlance.assistant.Assistant;
import org.parlance.assistant.Turn;
import org.parlance.core.tracker.Tracker;

/** A change of a conversation that no message brought about, e.g. events sent through the API. */
public interface ConversationEdit {
    /** What the change does to the running session; the turn's replies are not delivered. */
    Turn apply(Assistant assistant, Tracker tracker);

    /** Whether the turn's events take the place of the whole conversation. */
    default boolean replaces() {
        return false;
    }
}
