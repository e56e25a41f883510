package org.parlance.core.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Something to tell the user: what is wrong, where, why it matters and what may help. {@code why} and {@code maybe} are empty
 * where there is nothing to say; {@code maybe} is a sentence that is shown after the word "Maybe".
 *
 * @param kind which kind of defect it is, where a check of a project found one
 * @param others the other places it is about, such as the other side of a contradiction
 */
public record Problem(
        Severity severity,
        String what,
        Location where,
        String why,
        String maybe,
        Optional<Defect> kind,
        List<Side> others) {

    public Problem {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(maybe, "maybe");
        Objects.requireNonNull(kind, "kind");
        others = List.copyOf(others);
    }

    public Problem(Severity severity, String what, Location where, String why, String maybe) {
        this(severity, what, where, why, maybe, Optional.empty(), List.of());
    }

    public static Problem error(Location where, String what) {
        return plain(Severity.ERROR, where, what);
    }

    public static Problem warning(Location where, String what) {
        return plain(Severity.WARNING, where, what);
    }

    public static Problem note(Location where, String what) {
        return plain(Severity.NOTE, where, what);
    }

    /** The same problem with the reason why it is one. */
    public Problem because(String reason) {
        return new Problem(severity, what, where, reason, maybe, kind, others);
    }

    /** The same problem with a hint, which is shown after the word "Maybe". */
    public Problem maybe(String hint) {
        return new Problem(severity, what, where, why, hint, kind, others);
    }

    /** The same problem with another weight, as {@code --strict} needs it. */
    public Problem as(Severity other) {
        return new Problem(other, what, where, why, maybe, kind, others);
    }

    /** The same problem as one of a kind. */
    public Problem of(Defect defect) {
        return new Problem(severity, what, where, why, maybe, Optional.of(defect), others);
    }

    /** The same problem with one more place that it is about; {@code there} says in a few words what stands there. */
    public Problem and(Location place, String there) {
        List<Side> more = new ArrayList<>(others);
        more.add(new Side(place, there));
        return new Problem(severity, what, where, why, maybe, kind, more);
    }

    /** The same problem at another place. */
    Problem at(Location place) {
        return new Problem(severity, what, place, why, maybe, kind, others);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The problem on one line, for logs and exception messages. */
    @Override
    public String toString() {
        String place = where.isNone() ? "" : where + ": ";
        String hint = maybe.isEmpty() ? "" : " Maybe " + maybe;
        StringBuilder line =
                new StringBuilder(place).append(title()).append(": ").append(what);
        others.forEach(side -> line.append(" (")
                .append(side.where())
                .append(": ")
                .append(side.what())
                .append(')'));
        return line.append(why.isEmpty() ? "" : " " + why).append(hint).toString();
    }

    /** Weight and kind, such as {@code warning[unused-intent]}. */
    String title() {
        return severity.word() + kind.map(defect -> "[" + defect.word() + "]").orElse("");
    }

    private static Problem plain(Severity severity, Location where, String what) {
        return new Problem(severity, what, where, "", "");
    }
}
