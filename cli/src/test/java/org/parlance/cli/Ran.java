package org.parlance.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;

/**
 * A verb that was run in this process.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err its problems and progress
 */
public record Ran(int code, String out, String err) {
    public static Ran verb(String... args) {
        return withInput("", args);
    }

    public static Ran withInput(String input, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(
                new BufferedReader(new StringReader(input)),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                false,
                false);
        int code = Main.run(console, args);
        return new Ran(code, out.toString(), err.toString());
    }
}
