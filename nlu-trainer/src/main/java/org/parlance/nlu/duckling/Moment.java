package org.parlance.nlu.duckling;

import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * A time as exact as it was said.
 *
 * @param begin its first instant
 * @param grain how exact it is
 * @param every what it comes again after, such as a week for "Monday"; absent for what comes once
 */
record Moment(ZonedDateTime begin, Unit grain, Optional<Unit> every) {
    static Moment once(ZonedDateTime begin, Unit grain) {
        return new Moment(begin, grain, Optional.empty());
    }

    /** The first instant behind it. */
    ZonedDateTime end() {
        return grain.plus(begin, 1);
    }
}
