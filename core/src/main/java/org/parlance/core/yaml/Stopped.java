package org.parlance.core.yaml;

import org.parlance.core.problem.Problem;

/** Ends the reading of one file at a problem after which the rest can't be understood; never leaves this package. */
final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    Stopped(Problem problem) {
        super(problem.what(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
