package org.parlance.nlu.duckling;

import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A unit of time. */
enum Unit {
    SECOND(1, ChronoUnit.SECONDS),
    MINUTE(60, ChronoUnit.MINUTES),
    HOUR(3600, ChronoUnit.HOURS),
    DAY(86_400, ChronoUnit.DAYS),
    WEEK(604_800, ChronoUnit.WEEKS),
    MONTH(2_592_000, ChronoUnit.MONTHS),
    YEAR(31_536_000, ChronoUnit.YEARS);

    /** An expression for any unit's name. */
    static final String NAMES = "seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?";

    private final long seconds;
    private final ChronoUnit chrono;

    Unit(long seconds, ChronoUnit chrono) {
        this.seconds = seconds;
        this.chrono = chrono;
    }

    static Unit named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("hr")) {
            return HOUR;
        }
        if (lower.startsWith("min")) {
            return MINUTE;
        }
        return lower.startsWith("sec")
                ? SECOND
                : valueOf(lower.replaceAll("s$", "").toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    long seconds() {
        return seconds;
    }

    ChronoUnit chrono() {
        return chrono;
    }
}
