package org.parlance.server.turn;

/** An accepted message whose turn did not come in time; it stays accepted and is answered later. */
public final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BusyException() {
        super("The conversation is busy; the message was accepted and is answered later.");
    }
}
