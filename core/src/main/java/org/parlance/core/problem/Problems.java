package org.parlance.core.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects the problems of a run, so that all of them can be shown at once; not safe for use by several threads. */
public final class Problems {
    private final List<Problem> found = new ArrayList<>();
    private final Map<String, Set<String>> withoutEffect = new LinkedHashMap<>();

    public void add(Problem problem) {
        found.add(problem);
    }

    public void addAll(Problems others) {
        found.addAll(others.found);
        others.withoutEffect.forEach(this::withoutEffect);
    }

    public void error(Location where, String what) {
        add(Problem.error(where, what));
    }

    public void error(Location where, String what, String maybe) {
        add(Problem.error(where, what).maybe(maybe));
    }

    public void warning(Location where, String what) {
        add(Problem.warning(where, what));
    }

    public void warning(Location where, String what, String maybe) {
        add(Problem.warning(where, what).maybe(maybe));
    }

    /**
     * Remembers what is accepted and changes nothing: settings of a component or, when none is given, the component as a whole.
     * All that is remembered becomes one note.
     */
    public void withoutEffect(String component, Collection<String> settings) {
        withoutEffect.computeIfAbsent(component, name -> new TreeSet<>()).addAll(settings);
    }

    public boolean isEmpty() {
        return all().findAny().isEmpty();
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(Problem::isError);
    }

    public long count(Severity severity) {
        return all().filter(problem -> problem.severity() == severity).count();
    }

    /** Every problem by file, line and column; problems of one place stay in the order in which they were found. */
    public List<Problem> sorted() {
        return sorted(all());
    }

    /** The errors alone, in the order of {@link #sorted()}. */
    public List<Problem> errors() {
        return sorted(found.stream().filter(Problem::isError));
    }

    /** The same problems with warnings turned into errors, as {@code --strict} asks. */
    public Problems strict() {
        Problems strict = new Problems();
        withoutEffect.forEach(strict::withoutEffect);
        for (Problem problem : found) {
            strict.add(problem.severity() == Severity.WARNING ? problem.as(Severity.ERROR) : problem);
        }
        return strict;
    }

    /**
     * Ends the work when an error was found.
     *
     * @throws ParlanceException with every problem, warnings and notes included, when at least one is an error
     */
    public void throwIfErrors(ParlanceException.Kind kind) {
        if (hasErrors()) {
            throw new ParlanceException(kind, sorted());
        }
    }

    private Stream<Problem> all() {
        return withoutEffect.isEmpty() ? found.stream() : Stream.concat(found.stream(), Stream.of(note()));
    }

    private Problem note() {
        String components = withoutEffect.entrySet().stream()
                .map(one -> one.getValue().isEmpty()
                        ? one.getKey()
                        : "%s (%s)".formatted(one.getKey(), String.join(", ", one.getValue())))
                .collect(Collectors.joining(", "));
        return Problem.note(Location.NONE, "These have no effect here: %s.".formatted(components));
    }

    private static List<Problem> sorted(Stream<Problem> problems) {
        return problems.sorted(Comparator.comparing(Problem::where)).toList();
    }
}
