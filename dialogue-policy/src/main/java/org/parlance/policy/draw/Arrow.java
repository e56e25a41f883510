package org.parlance.policy.draw;

import java.util.List;

/**
 * One box follows another.
 *
 * @param from index of the box that comes before, with its last row
 * @param to index of the box that comes next, with its first row
 * @param reasons what of the next box's first row is reached this way
 */
public record Arrow(int from, int to, Kind kind, List<Reason> reasons) {
    /** How one box leads to the other. */
    public enum Kind {
        /** A rule or story goes on. */
        NEXT,
        /** A form begins, is left or is taken up again. */
        FORM,
        /** A rule ends without listening, and another one begins after its last action. */
        RULE
    }

    public Arrow {
        reasons = List.copyOf(reasons);
    }
}
