package org.parlance.core.problem;

import java.util.List;
import java.util.stream.Collectors;

/** A known failure: the problems to show and the exit code to end with; anything else that is thrown is a defect. */
public final class ParlanceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What a caller would do differently about a failure, with the exit code of the command line. */
    public enum Kind {
        PROBLEMS(1),
        USAGE(2),
        CONFIGURATION(3),
        DATA(4),
        UNAVAILABLE(5);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        public int exitCode() {
            return exitCode;
        }
    }

    private final Kind kind;
    private final transient List<Problem> problems;

    public ParlanceException(Kind kind, List<Problem> problems) {
        this(kind, problems, null);
    }

    public ParlanceException(Kind kind, Problem problem) {
        this(kind, List.of(problem), null);
    }

    /** A failure that another exception brought about; {@code cause} may be null. */
    public ParlanceException(Kind kind, List<Problem> problems, Throwable cause) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")), cause);
        this.kind = kind;
        this.problems = List.copyOf(problems);
    }

    public Kind kind() {
        return kind;
    }

    public List<Problem> problems() {
        return problems;
    }
}
