package org.parlance.core.action;

import org.parlance.core.domain.Domain;
import org.parlance.core.tracker.Tracker;

/**
 * What a check or an extraction of a slot works with.
 *
 * @param slot the slot in question
 * @param dispatcher takes what is to be said
 * @param tracker the conversation, with the slots that were found or checked before this one
 * @param domain as the caller sent it
 */
public record SlotCall(String slot, Dispatcher dispatcher, Tracker tracker, Domain domain) {
    /** Another slot's value; null when unset. */
    public Object value(String otherSlot) {
        return tracker.state().slot(otherSlot);
    }

    /** The slot gets this value, as it came or put right. */
    public SlotValues accept(Object value) {
        return SlotValues.of(slot, value);
    }

    /** The slot is unset, and the form asks for it again. */
    public SlotValues reject() {
        return SlotValues.unset(slot);
    }

    /** Says why, and the form asks again. */
    public SlotValues reject(String text) {
        dispatcher.utter(text);
        return reject();
    }

    /** Says a response of the domain, and the form asks again. */
    public SlotValues rejectWith(String response) {
        dispatcher.utterResponse(response);
        return reject();
    }
}
