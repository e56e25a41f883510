package org.parlance.core.yaml;

import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in plain words what the parser found wrong, at the place where the user can mend it. */
final class SyntaxProblems {
    private SyntaxProblems() {}

    static Problem of(MarkedYAMLException failure, Source source) {
        String context = failure.getContext() == null ? "" : failure.getContext();
        String problem = String.valueOf(failure.getProblem());
        String left = left(failure.getProblemMark(), source);
        for (SyntaxRule rule : SyntaxRule.ALL) {
            if (rule.applies(context, problem, left)) {
                boolean atContext = rule.atContext() && failure.getContextMark() != null;
                Mark mark = atContext ? failure.getContextMark() : failure.getProblemMark();
                return Problem.error(place(mark, source), rule.what()).maybe(rule.maybe());
            }
        }
        String what =
                "This is not valid YAML: " + problem.replaceAll("\\s+", " ").strip() + ".";
        return Problem.error(place(failure.getProblemMark(), source), what);
    }

    private static String left(Mark mark, Source source) {
        if (mark == null) {
            return "";
        }
        String line = source.line(mark.getLine());
        int column = Math.min(mark.getColumn(), line.codePointCount(0, line.length()));
        return line.substring(0, line.offsetByCodePoints(0, column));
    }

    private static Location place(Mark mark, Source source) {
        return mark == null ? Location.ofFile(source.file()) : source.at(mark.getLine(), mark.getColumn());
    }
}
