package org.parlance.core.spi;

import java.util.List;
import org.parlance.core.action.ActionMessage;
import org.parlance.core.event.Event;

/** How the run of a custom action ended. */
public sealed interface ActionOutcome {
    /** It ran. Messages are said before the events are applied. */
    record Done(List<ActionMessage> messages, List<Event> events) implements ActionOutcome {
        public Done {
            messages = List.copyOf(messages);
            events = List.copyOf(events);
        }
    }

    /** It refused to run. */
    record Rejected(String reason) implements ActionOutcome {}

    /** It failed: the wire, the program or what came back was broken. {@code kind} is one of a few words for metrics. */
    record Failed(Kind kind, String reason) implements ActionOutcome {}

    /** What was broken. */
    enum Kind {
        UNKNOWN_ACTION,
        UNREACHABLE,
        TIMEOUT,
        ERROR,
        BAD_ANSWER
    }
}
