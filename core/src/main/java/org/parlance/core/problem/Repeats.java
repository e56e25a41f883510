package org.parlance.core.problem;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts problems that differ in nothing but their places together, so that one mistake made often is told once. */
final class Repeats {
    private static final int MOST_PLACES = 8;

    private Repeats() {}

    /** Each problem once, where it came first, with its other places at the end of the reason. */
    static List<Problem> together(List<Problem> problems) {
        Map<Problem, List<Location>> places = new LinkedHashMap<>();
        for (Problem problem : problems) {
            places.computeIfAbsent(problem.at(Location.NONE), p -> new ArrayList<>())
                    .add(problem.where());
        }
        List<Problem> together = new ArrayList<>();
        places.forEach((problem, where) -> together.add(merged(problem, where)));
        return together;
    }

    private static Problem merged(Problem problem, List<Location> where) {
        Location first = where.get(0);
        Set<String> others = new LinkedHashSet<>();
        where.stream().filter(one -> !one.equals(first) && !one.isNone()).forEach(one -> others.add(shortly(one)));
        Problem placed = problem.at(first);
        return others.isEmpty() ? placed : placed.because((problem.why() + " " + also(List.copyOf(others))).strip());
    }

    private static String also(List<String> others) {
        int more = others.size() - MOST_PLACES;
        return more <= 0
                ? "Also at " + String.join(", ", others) + "."
                : "Also at %s and %d other places.".formatted(String.join(", ", others.subList(0, MOST_PLACES)), more);
    }

    private static String shortly(Location where) {
        return where.hasLine() ? where.file() + ":" + where.line() : where.file();
    }
}
