package org.parlance.core.train;

/** Is told how far something long has come; called from one thread at a time. */
public interface Progress {
    /** Tells nobody. */
    Progress NONE = (what, done, total) -> {};

    /**
     * @param what the stage in a few words, e.g. {@code DIETClassifier intents}
     * @param done from 0 to {@code total}
     * @param total at least 1
     */
    void at(String what, long done, long total);
}
