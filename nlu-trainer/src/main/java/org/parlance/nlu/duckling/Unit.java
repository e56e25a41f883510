package org.parlance.nlu.duckling;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
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

    private final long seconds;
    private final ChronoUnit chrono;

    Unit(long seconds, ChronoUnit chrono) {
        this.seconds = seconds;
        this.chrono = chrono;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    long seconds() {
        return seconds;
    }

    ZonedDateTime plus(ZonedDateTime time, long count) {
        return time.plus(count, chrono);
    }

    /** The beginning of the unit that a time lies in. */
    ZonedDateTime begin(ZonedDateTime time) {
        return switch (this) {
            case WEEK -> time.truncatedTo(ChronoUnit.DAYS).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> time.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
            case YEAR -> time.truncatedTo(ChronoUnit.DAYS).withDayOfYear(1);
            default -> time.truncatedTo(chrono);
        };
    }

    /** How exact "in three of these" is meant: one unit finer, as Duckling has it. */
    Unit finer() {
        return switch (this) {
            case SECOND, MINUTE -> SECOND;
            case HOUR -> MINUTE;
            case DAY -> HOUR;
            case WEEK, MONTH -> DAY;
            case YEAR -> MONTH;
        };
    }
}
