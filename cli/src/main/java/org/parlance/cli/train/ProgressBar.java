package org.parlance.cli.train;

import java.io.PrintWriter;
import org.parlance.cli.Console;
import org.parlance.core.train.Progress;

/** Draws how far a stage is on one line of a terminal; says nothing where there is no terminal. */
public final class ProgressBar implements Progress {
    private static final int WIDTH = 30;
    private static final long PAUSE_NANOS = 50_000_000;
    private static final String CLEAR = "\r\u001B[2K";

    private final PrintWriter out;
    private final boolean terminal;
    private long drawn;

    public ProgressBar(Console console) {
        this.out = console.err();
        this.terminal = console.terminal();
    }

    @Override
    public synchronized void at(String what, long done, long total) {
        long now = System.nanoTime();
        if (!terminal || total < 1 || now - drawn < PAUSE_NANOS && done < total) {
            return;
        }
        drawn = now;
        int filled = (int) (WIDTH * Math.min(done, total) / total);
        out.print(CLEAR + "  " + "#".repeat(filled) + "-".repeat(WIDTH - filled) + " " + 100 * done / total + " % "
                + what);
        out.flush();
    }

    /** Clears the line, so that something else can be written there. */
    public synchronized void clear() {
        if (terminal) {
            out.print(CLEAR);
            out.flush();
        }
    }
}
