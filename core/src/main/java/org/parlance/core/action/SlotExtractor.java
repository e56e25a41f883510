package org.parlance.core.action;

/** Finds a slot's value in the conversation where no mapping of the domain can. */
@FunctionalInterface
public interface SlotExtractor {
    /** The values found; {@link SlotValues#none()} when there are none. */
    SlotValues extract(SlotCall call) throws Exception;
}
