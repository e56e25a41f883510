package org.parlance.core.archive;

import java.util.Locale;

/** Which parts of an assistant a model has. */
public enum ModelKind {
    NLU,
    CORE,
    FULL;

    /** The word in the manifest. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
