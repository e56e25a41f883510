package org.parlance.core.spi;

/** An action refuses to run; policies predict again without it. */
public final class ActionRejectedException extends Exception {
    private static final long serialVersionUID = 1L;

    public ActionRejectedException(String reason) {
        super(reason);
    }
}
