package org.parlance.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a verb reads and writes.
 *
 * @param in the user's lines, when they don't come from a terminal
 * @param out results, for people or (with {@code --json}) programs
 * @param err progress and problems
 * @param terminal whether a person sits at it
 * @param colour whether ANSI colours may be used ({@code NO_COLOR} is respected)
 */
public record Console(BufferedReader in, PrintWriter out, PrintWriter err, boolean terminal, boolean colour) {
    /** The console of this process. */
    public static Console ofProcess() {
        boolean terminal = System.console() != null && interactive();
        boolean colour = terminal && System.getenv("NO_COLOR") == null && !"dumb".equals(System.getenv("TERM"));
        return new Console(
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true),
                new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true),
                terminal,
                colour);
    }

    /** From JDK 22 on a console also exists without a terminal and says so itself. */
    private static boolean interactive() {
        try {
            return (boolean) java.io.Console.class.getMethod("isTerminal").invoke(System.console());
        } catch (NoSuchMethodException jdk17) {
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }
}
