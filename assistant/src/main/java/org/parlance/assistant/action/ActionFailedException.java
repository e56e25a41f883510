package org.parlance.assistant.action;

import java.util.List;
import org.parlance.core.event.Event;
import org.parlance.core.spi.ActionOutcome;

/** A custom action is broken; the turn records that and answers. */
public final class ActionFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String action;
    private final ActionOutcome.Kind kind;
    private final transient List<Event> repair;

    public ActionFailedException(String action, ActionOutcome.Kind kind, String reason) {
        this(action, kind, reason, List.of());
    }

    private ActionFailedException(String action, ActionOutcome.Kind kind, String reason, List<Event> repair) {
        super(reason);
        this.action = action;
        this.kind = kind;
        this.repair = List.copyOf(repair);
    }

    /** The same failure with events that leave the conversation in order, e.g. unset values nobody could check. */
    public ActionFailedException repairedBy(List<Event> events) {
        ActionFailedException repaired = new ActionFailedException(action, kind, getMessage(), events);
        repaired.initCause(this);
        return repaired;
    }

    public String action() {
        return action;
    }

    public ActionOutcome.Kind kind() {
        return kind;
    }

    public List<Event> repair() {
        return repair;
    }
}
