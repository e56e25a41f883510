package org.parlance.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ProblemPrinter;
import picocli.CommandLine;

/** Shows a known failure as a few lines without a stack trace, and anything else as the defect it is. */
final class Failures implements CommandLine.IExecutionExceptionHandler {
    private final Console console;

    Failures(Console console) {
        this.console = console;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, CommandLine.ParseResult parsed) {
        if (failure instanceof ParlanceException known) {
            console.err().print(new ProblemPrinter(console.colour()).render(known.problems()));
            console.err().flush();
            return known.kind().exitCode();
        }
        if (failure instanceof InterruptedTalkException) {
            return InterruptedTalkException.EXIT_CODE;
        }
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        console.err()
                .println("error: This is a defect of Parlance, not of your files. Please report it with these lines.");
        console.err().println(trace);
        return CommandLine.ExitCode.SOFTWARE;
    }
}
