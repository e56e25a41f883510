package org.parlance.policy.training;

import org.parlance.core.problem.Location;

/**
 * Where something comes from that was learned.
 *
 * @param block the story's or rule's name
 * @param rule whether it is a rule
 * @param where the step in the user's file
 */
public record Origin(String block, boolean rule, Location where) {
    /** Where it doesn't matter. */
    public static final Origin NONE = new Origin("", false, Location.NONE);

    /** As {@code /why} shows it: {@code file:line}. */
    public String place() {
        return where.hasLine() ? where.file() + ":" + where.line() : where.file();
    }

    /** As people read it: {@code rule 'greet'}. */
    public String title() {
        return (rule ? "rule '" : "story '") + block + "'";
    }
}
