package org.parlance.core.http;

import java.io.IOException;

/** A service gave no answer that can be used; the message names the service but nothing of what was said. */
public final class HttpFailure extends IOException {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Kind {
        UNREACHABLE,
        TIMEOUT,
        TOO_LONG
    }

    private final Kind kind;

    public HttpFailure(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
