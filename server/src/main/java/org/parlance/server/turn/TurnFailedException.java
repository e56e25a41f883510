package org.parlance.server.turn;

/** An accepted message whose turn ended in an error of the program; it is recorded as failed and not tried again. */
public final class TurnFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TurnFailedException(String conversation, long turn) {
        super("Turn %d of a conversation failed.".formatted(turn));
        this.turn = conversation + "/" + turn;
    }

    private final String turn;

    /** Which turn, as {@code conversation/number}. */
    public String turn() {
        return turn;
    }
}
