package org.parlance.core.problem;

import java.util.Locale;

/** How much a problem matters: an error stops the work, a warning tells of a loss, a note only informs. */
public enum Severity {
    ERROR,
    WARNING,
    NOTE;

    /** The word shown to people. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
