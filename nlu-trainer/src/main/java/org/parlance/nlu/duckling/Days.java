package org.parlance.nlu.duckling;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;

/** Days: how they are written, and which is meant. */
final class Days {
    private final Vocabulary words;

    Days(Vocabulary words) {
        this.words = words;
    }

    /** An expression for a day, whose groups begin with {@code id}. */
    String pattern(String id) {
        String number = "(?:%s)?(?<%s>\\d{1,2})(?:%s|" + Digits.ORDINAL + ")?";
        String dayFirst = number.formatted(words.word("the"), id + "da", words.word("ordinal"))
                + "\\s(?:%s)?(?<%s>%s)(?:,?\\s(?:%1$s)?(?<%s>\\d{4}))?"
                        .formatted(words.word("of"), id + "ma", words.anyMonth(), id + "ya");
        String monthFirst = "(?<%s>%s)\\s".formatted(id + "mb", words.anyMonth())
                + number.formatted(words.word("the"), id + "db", words.word("ordinal"))
                + "(?:,?\\s(?<%s>\\d{4}))?".formatted(id + "yb");
        return "(?:(?:%s)?(?:(?<%2$st>%3$s)|(?<%2$so>%4$s)|(?<%2$sx>%5$s)|(?<%2$sv>%6$s)"
                        .formatted(
                                words.word("on"),
                                id,
                                words.word("today"),
                                words.word("overmorrow"),
                                words.word("tomorrow"),
                                words.word("yesterday"))
                + "|(?:(?<%1$sw>%2$s|%3$s|%4$s)\\s)?(?<%1$sd>%5$s)"
                        .formatted(id, words.word("next"), words.word("last"), words.word("this"), words.anyDay())
                + "|(?<%1$si>\\d{4}-\\d{2}-\\d{2})|(?<%1$ss>\\d{1,2}[/.]\\d{1,2}[/.]\\d{4})|%2$s|%3$s))"
                        .formatted(id, dayFirst, monthFirst);
    }

    /** What was matched; absent for what is in no calendar. */
    Optional<Moment> read(Matcher match, String id, Reference at) {
        try {
            return Optional.of(day(match, id, at));
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }

    private Moment day(Matcher match, String id, Reference at) {
        LocalDate today = at.now().toLocalDate();
        if (match.group(id + "d") != null) {
            return weekday(match, id, at);
        }
        if (match.group(id + "ma") != null) {
            return inMonth(match, id, "a", at);
        }
        if (match.group(id + "mb") != null) {
            return inMonth(match, id, "b", at);
        }
        if (match.group(id + "i") != null) {
            return once(LocalDate.parse(match.group(id + "i")), at);
        }
        if (match.group(id + "s") != null) {
            return once(inDigits(match.group(id + "s").split("[/.]"), at.monthFirst()), at);
        }
        int days = match.group(id + "t") != null
                ? 0
                : match.group(id + "o") != null ? 2 : match.group(id + "x") != null ? 1 : -1;
        return once(today.plusDays(days), at);
    }

    private Moment weekday(Matcher match, String id, Reference at) {
        DayOfWeek day =
                DayOfWeek.of(1 + words.days().indexOf(match.group(id + "d").toLowerCase(Locale.ROOT)));
        String which = Optional.ofNullable(match.group(id + "w")).orElse("").toLowerCase(Locale.ROOT);
        ZonedDateTime today = Unit.DAY.begin(at.now());
        return which.matches(words.word("last"))
                ? Moment.once(today.with(TemporalAdjusters.previous(day)), Unit.DAY)
                : new Moment(
                        today.with(TemporalAdjusters.next(day)),
                        Unit.DAY,
                        which.isEmpty() ? Optional.of(Unit.WEEK) : Optional.empty());
    }

    /** Without a year, the next such day. */
    private Moment inMonth(Matcher match, String id, String form, Reference at) {
        int month = 1 + words.months().indexOf(match.group(id + "m" + form).toLowerCase(Locale.ROOT));
        int day = Integer.parseInt(match.group(id + "d" + form));
        Optional<String> year = Optional.ofNullable(match.group(id + "y" + form));
        if (year.isPresent()) {
            return once(LocalDate.of(Integer.parseInt(year.get()), month, day), at);
        }
        LocalDate today = at.now().toLocalDate();
        LocalDate date = LocalDate.of(today.getYear(), month, day);
        LocalDate next = date.isBefore(today) ? date.plusYears(1) : date;
        return new Moment(next.atStartOfDay(at.now().getZone()), Unit.DAY, Optional.of(Unit.YEAR));
    }

    private static Moment once(LocalDate date, Reference at) {
        return Moment.once(date.atStartOfDay(at.now().getZone()), Unit.DAY);
    }

    private static LocalDate inDigits(String[] parts, boolean monthFirst) {
        int first = Integer.parseInt(parts[0]);
        int second = Integer.parseInt(parts[1]);
        int year = Integer.parseInt(parts[2]);
        return monthFirst ? LocalDate.of(year, first, second) : LocalDate.of(year, second, first);
    }
}
