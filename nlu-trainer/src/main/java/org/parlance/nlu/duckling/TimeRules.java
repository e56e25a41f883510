package org.parlance.nlu.duckling;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;

/** Rules for dates, times of day and durations, in English words and in digits. */
final class TimeRules {
    private static final String CLOCK =
            "(?:at\\s)?(?:(?<h>\\d{1,2})(?::(?<m>\\d{2}))?\\s?(?<ap>[ap]\\.?m\\.?)|(?<h24>\\d{1,2}):(?<m24>\\d{2})|noon|midnight)";
    private static final String DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday";
    private static final String MONTHS =
            "january|february|march|april|may|june|july|august|september|october" + "|november|december";
    private static final String DAY = "(?:on\\s)?(?:(?<rel>today|tomorrow|yesterday|the day after tomorrow)"
            + "|(?:(?<next>next|this)\\s)?(?<dow>" + DAYS + ")"
            + "|(?<iso>\\d{4}-\\d{2}-\\d{2})|(?<slash>\\d{1,2}[/.]\\d{1,2}[/.]\\d{4})"
            + "|(?:the\\s)?(?<d1>\\d{1,2})(?:st|nd|rd|th)?\\s(?:of\\s)?(?<mon1>" + MONTHS + ")(?:,?\\s(?<y1>\\d{4}))?"
            + "|(?<mon2>" + MONTHS + ")\\s(?<d2>\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s(?<y2>\\d{4}))?)";
    private static final String AMOUNT = "(?<n>" + Numbers.ANY + "|an?)\\s(?<unit>" + Unit.NAMES + ")";

    private TimeRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of("time", DAY + "(?:,?\\s" + CLOCK + ")", TimeRules::dayAndClock),
                Rule.of("time", CLOCK + "(?:\\s" + DAY + ")", TimeRules::dayAndClock),
                Rule.of("time", DAY, (match, at) -> day(match, at).map(d -> Values.time(d, "day"))),
                Rule.of("time", CLOCK, (match, at) -> clock(match).map(t -> upcoming(t, at))),
                Rule.of("time", "(?:right\\s)?now", (match, at) -> Optional.of(Values.time(at.now(), "second"))),
                Rule.of("time", "in\\s" + AMOUNT, (match, at) -> later(match, at.now(), 1)),
                Rule.of("time", AMOUNT + "\\sago", (match, at) -> later(match, at.now(), -1)),
                Rule.of("duration", AMOUNT, TimeRules::duration));
    }

    private static Optional<Map<String, Object>> duration(Matcher match, Reference at) {
        OptionalDouble amount = Numbers.value(match.group("n"));
        return amount.isEmpty()
                ? Optional.empty()
                : Optional.of(Values.duration(amount.getAsDouble(), Unit.named(match.group("unit"))));
    }

    private static Optional<Map<String, Object>> later(Matcher match, ZonedDateTime now, int direction) {
        OptionalDouble amount = Numbers.value(match.group("n"));
        if (amount.isEmpty() || amount.getAsDouble() > 100_000) {
            return Optional.empty();
        }
        Unit unit = Unit.named(match.group("unit"));
        boolean whole = amount.getAsDouble() == Math.rint(amount.getAsDouble());
        ZonedDateTime time = whole
                ? now.plus(direction * (long) amount.getAsDouble(), unit.chrono())
                : now.plusSeconds(direction * Math.round(amount.getAsDouble() * unit.seconds()));
        return Optional.of(Values.time(time.truncatedTo(ChronoUnit.SECONDS), "second"));
    }

    private static Optional<Map<String, Object>> dayAndClock(Matcher match, Reference at) {
        Optional<LocalTime> time = clock(match);
        return day(match, at)
                .filter(day -> time.isPresent())
                .map(day -> Values.time(day.with(time.get()), grain(time.get())));
    }

    private static Map<String, Object> upcoming(LocalTime time, Reference at) {
        ZonedDateTime today = at.now().with(time);
        return Values.time(today.isBefore(at.now()) ? today.plusDays(1) : today, grain(time));
    }

    private static String grain(LocalTime time) {
        return time.getMinute() == 0 ? "hour" : "minute";
    }

    private static Optional<LocalTime> clock(Matcher match) {
        String whole = match.group().toLowerCase(Locale.ROOT);
        if (match.group("h") == null && match.group("h24") == null) {
            return Optional.of(whole.contains("noon") ? LocalTime.NOON : LocalTime.MIDNIGHT);
        }
        boolean half = match.group("h") != null;
        int hour = Integer.parseInt(match.group(half ? "h" : "h24"));
        String minutes = match.group(half ? "m" : "m24");
        int minute = minutes == null ? 0 : Integer.parseInt(minutes);
        if (minute > 59 || hour > (half ? 12 : 23)) {
            return Optional.empty();
        }
        boolean afternoon = half && match.group("ap").toLowerCase(Locale.ROOT).startsWith("p");
        return Optional.of(LocalTime.of(half ? hour % 12 + (afternoon ? 12 : 0) : hour, minute));
    }

    private static Optional<ZonedDateTime> day(Matcher match, Reference at) {
        try {
            LocalDate today = at.now().toLocalDate();
            return Optional.of(
                    date(match, today, at.monthFirst()).atStartOfDay(at.now().getZone()));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    private static LocalDate date(Matcher match, LocalDate today, boolean monthFirst) {
        if (match.group("rel") != null) {
            return relative(match.group("rel").toLowerCase(Locale.ROOT), today);
        }
        if (match.group("dow") != null) {
            DayOfWeek day = DayOfWeek.valueOf(match.group("dow").toUpperCase(Locale.ROOT));
            return today.with(TemporalAdjusters.next(day));
        }
        if (match.group("iso") != null) {
            return LocalDate.parse(match.group("iso"));
        }
        if (match.group("slash") != null) {
            return inDigits(match.group("slash").split("[/.]"), monthFirst);
        }
        boolean dayFirst = match.group("mon1") != null;
        Month month = Month.valueOf(match.group(dayFirst ? "mon1" : "mon2").toUpperCase(Locale.ROOT));
        int day = Integer.parseInt(match.group(dayFirst ? "d1" : "d2"));
        return inWords(month, day, Optional.ofNullable(match.group(dayFirst ? "y1" : "y2")), today);
    }

    private static LocalDate relative(String word, LocalDate today) {
        return switch (word) {
            case "tomorrow" -> today.plusDays(1);
            case "yesterday" -> today.minusDays(1);
            case "today" -> today;
            default -> today.plusDays(2);
        };
    }

    private static LocalDate inDigits(String[] parts, boolean monthFirst) {
        int first = Integer.parseInt(parts[0]);
        int second = Integer.parseInt(parts[1]);
        int year = Integer.parseInt(parts[2]);
        return monthFirst ? LocalDate.of(year, first, second) : LocalDate.of(year, second, first);
    }

    /** Without a year, the next such day. */
    private static LocalDate inWords(Month month, int day, Optional<String> year, LocalDate today) {
        if (year.isPresent()) {
            return LocalDate.of(Integer.parseInt(year.get()), month, day);
        }
        LocalDate date = LocalDate.of(today.getYear(), month, day);
        return date.isBefore(today) ? date.plusYears(1) : date;
    }
}
