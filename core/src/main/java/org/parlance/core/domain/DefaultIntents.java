package org.parlance.core.domain;

import java.util.List;

/** The intents every assistant has without declaring them. */
public final class DefaultIntents {
    public static final String RESTART = "restart";
    public static final String BACK = "back";
    public static final String OUT_OF_SCOPE = "out_of_scope";
    public static final String SESSION_START = "session_start";
    public static final String NLU_FALLBACK = "nlu_fallback";

    public static final List<String> ALL = List.of(RESTART, BACK, OUT_OF_SCOPE, SESSION_START, NLU_FALLBACK);

    private DefaultIntents() {}
}
