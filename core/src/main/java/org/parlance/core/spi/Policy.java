package org.parlance.core.spi;

import org.parlance.core.tracker.Tracker;

/** Chooses the next action of a conversation. The ensemble is a policy made of policies. */
public interface Policy {
    /** The name written into the conversation, e.g. {@code RulePolicy}. */
    String name();

    /** Never changes the tracker; the same tracker gives the same prediction. Safe to call from many threads. */
    Prediction predict(Tracker tracker);
}
