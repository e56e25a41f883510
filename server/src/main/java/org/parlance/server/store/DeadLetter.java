package org.parlance.server.store;

/** Why a delivery was given up. */
public enum DeadLetter {
    /** Its channel isn't among those of credentials.yml any more. */
    NO_CHANNEL,
    /** The receiver wasn't there for a day. */
    UNANSWERED
}
