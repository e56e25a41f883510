package org.parlance.core.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Renders problems as a few lines each: what, where with an excerpt and a caret, why, and what may help. */
public final class ProblemPrinter {
    private static final String BOLD = "\u001B[1m";
    private static final String BLUE = "\u001B[34m";
    private static final String RESET = "\u001B[0m";

    private final boolean colour;
    private final SourceLines sources;

    /** Takes excerpts from the files that the problems name; {@code colour} uses ANSI escapes. */
    public ProblemPrinter(boolean colour) {
        this(colour, new FileSourceLines());
    }

    public ProblemPrinter(boolean colour, SourceLines sources) {
        this.colour = colour;
        this.sources = sources;
    }

    /**
     * The problems one below the other with an empty line between, each ending in a line break; those that differ in nothing
     * but their places are told once.
     */
    public String render(List<Problem> problems) {
        return Repeats.together(problems).stream().map(this::render).collect(Collectors.joining("\n"));
    }

    /** One problem, ending in a line break. */
    public String render(Problem problem) {
        StringBuilder out = new StringBuilder();
        String head = problem.title();
        out.append(paint(BOLD + tint(problem.severity()), head + ":"));
        out.append(' ').append(paint(BOLD, Excerpt.visible(problem.what()))).append('\n');
        if (!problem.where().isNone()) {
            place(problem.where(), "", out);
        }
        problem.others().forEach(side -> place(side.where(), ": " + Excerpt.visible(side.what()), out));
        if (!problem.why().isEmpty()) {
            out.append(Excerpt.visible(problem.why())).append('\n');
        }
        if (!problem.maybe().isEmpty()) {
            out.append("Maybe ").append(Excerpt.visible(problem.maybe())).append('\n');
        }
        return out.toString();
    }

    private void place(Location where, String remark, StringBuilder out) {
        out.append(paint(BLUE, "  -->"))
                .append(' ')
                .append(where)
                .append(remark)
                .append('\n');
        if (where.hasLine()) {
            sources.line(where.file(), where.line())
                    .map(line -> Excerpt.of(line, where.column()))
                    .ifPresent(excerpt -> excerpt(where.line(), excerpt, out));
        }
    }

    private void excerpt(int line, Excerpt excerpt, StringBuilder out) {
        String number = Integer.toString(line);
        String margin = " ".repeat(number.length());
        out.append(paint(BLUE, number + " |"))
                .append(' ')
                .append(excerpt.text())
                .append('\n');
        out.append(paint(BLUE, margin + " |")).append(' ').append(excerpt.indent());
        out.append(paint(BOLD, "^")).append('\n');
    }

    private String paint(String style, String text) {
        return colour ? style + text + RESET : text;
    }

    private static String tint(Severity severity) {
        return switch (severity) {
            case ERROR -> "\u001B[31m";
            case WARNING -> "\u001B[33m";
            case NOTE -> "\u001B[36m";
        };
    }
}
