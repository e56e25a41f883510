package org.parlance.core.action;

/** Checks a value that a user's message gave to a slot. */
@FunctionalInterface
public interface SlotValidator {
    /** The values to set, mostly {@link SlotCall#accept} or {@link SlotCall#reject()}; others may be set with it. */
    SlotValues validate(Object value, SlotCall call) throws Exception;
}
