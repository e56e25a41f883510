package org.parlance.policy.explore;

import java.util.List;
import org.parlance.core.event.Event;
import org.parlance.policy.property.Property;

/** What became of a property. */
public sealed interface Answer {
    Property property();

    /** It holds in every conversation: all states were looked at. */
    record Proved(Property property, int states) implements Answer {}

    /** It doesn't hold in this conversation, and in no shorter one. */
    record Refuted(Property property, List<Event> conversation) implements Answer {
        public Refuted {
            conversation = List.copyOf(conversation);
        }
    }

    /** It holds in as many states as were allowed to be looked at; nobody knows about the others. */
    record BoundReached(Property property, int states) implements Answer {}
}
