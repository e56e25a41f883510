package org.parlance.assistant.action;

import java.util.List;
import org.parlance.core.event.Event;
import org.parlance.core.spi.ActionRejectedException;

/** Something the assistant can do next; it only tells the events, the turn records them. */
public interface DialogueAction {
    /** The name in the domain, or the end-to-end text. */
    String name();

    /**
     * Does it.
     *
     * @throws ActionRejectedException when policies should choose again without this action
     * @throws ActionFailedException when a custom action it needed is broken
     */
    List<Event> run(ActionContext context) throws ActionRejectedException;

    /** True when the name is a text that is said, not a name. */
    default boolean isText() {
        return false;
    }
}
