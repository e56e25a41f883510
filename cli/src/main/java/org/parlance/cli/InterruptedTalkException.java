package org.parlance.cli;

/** A person at the terminal pressed Ctrl-C; the verb ends with {@value #EXIT_CODE} and says nothing. */
public final class InterruptedTalkException extends RuntimeException {
    public static final int EXIT_CODE = 130;

    private static final long serialVersionUID = 1L;

    public InterruptedTalkException() {
        super("The talk was interrupted.", null, false, false);
    }
}
