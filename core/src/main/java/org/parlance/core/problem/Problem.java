package org.parlance.core.problem;

import java.util.Objects;

/**
 * Something to tell the user: what is wrong, where, why it matters and what may help. {@code why} and {@code maybe} are empty
 * where there is nothing to say; {@code maybe} is a sentence that is shown after the word "Maybe".
 */
public record Problem(Severity severity, String what, Location where, String why, String maybe) {

    public Problem {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(what, "what");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(why, "why");
        Objects.requireNonNull(maybe, "maybe");
    }

    public static Problem error(Location where, String what) {
        return new Problem(Severity.ERROR, what, where, "", "");
    }

    public static Problem warning(Location where, String what) {
        return new Problem(Severity.WARNING, what, where, "", "");
    }

    public static Problem note(Location where, String what) {
        return new Problem(Severity.NOTE, what, where, "", "");
    }

    /** The same problem with the reason why it is one. */
    public Problem because(String reason) {
        return new Problem(severity, what, where, reason, maybe);
    }

    /** The same problem with a hint, which is shown after the word "Maybe". */
    public Problem maybe(String hint) {
        return new Problem(severity, what, where, why, hint);
    }

    /** The same problem with another weight, as {@code --strict} needs it. */
    public Problem as(Severity other) {
        return new Problem(other, what, where, why, maybe);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The problem on one line, for logs and exception messages. */
    @Override
    public String toString() {
        String place = where.isNone() ? "" : where + ": ";
        String hint = maybe.isEmpty() ? "" : " Maybe " + maybe;
        return place + severity.word() + ": " + what + (why.isEmpty() ? "" : " " + why) + hint;
    }
}
