package org.parlance.server.turn;

/** There is no model to answer with. */
public final class NoModelException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NoModelException() {
        super("No agent loaded. To continue processing, a model of a trained agent needs to be loaded.");
    }
}
