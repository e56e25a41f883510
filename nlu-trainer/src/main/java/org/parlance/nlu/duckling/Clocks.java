package org.parlance.nlu.duckling;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;

/** Times of day: how they are written, and what is meant. */
final class Clocks {
    /** A time of day, and whether it was said to the minute. */
    record Clock(LocalTime time, Unit grain, boolean half) {
        /** On a day. */
        Moment on(ZonedDateTime day) {
            return Moment.once(day.with(time), grain);
        }

        /** The next such time. */
        Moment upcoming(ZonedDateTime now) {
            ZonedDateTime today = now.with(time);
            return Moment.once(today.isBefore(now) ? today.plusDays(1) : today, grain);
        }

        Clock inAfternoon() {
            return new Clock(time.plusHours(12), grain, false);
        }
    }

    private static final String MERIDIEM = "[ap]\\.?m\\.?";

    private final Vocabulary words;

    Clocks(Vocabulary words) {
        this.words = words;
    }

    /** An expression for a time of day, whose groups begin with {@code id}. */
    String pattern(String id) {
        return "(?:(?<%2$sp>%1$s)?(?:(?<%2$sq>%3$s|%4$s|%5$s)?(?<%2$sh>\\d{1,2})(?:(?::|\\s?h)(?<%2$sm>\\d{2}))?"
                        .formatted(words.word("at"), id, words.word("half"), words.word("past"), words.word("till"))
                + "(?:(?<%1$so>%2$s)|\\s?(?<%1$sa>%3$s))?|(?<%1$sn>%4$s)|(?<%1$sz>%5$s)))"
                        .formatted(id, words.word("oclock"), MERIDIEM, words.word("noon"), words.word("midnight"));
    }

    /** What was matched; absent for what is no time of day, as an hour of which nothing says that it is one, unless that may be. */
    Optional<Clock> read(Matcher match, String id, boolean vague) {
        if (match.group(id + "n") != null) {
            return Optional.of(new Clock(LocalTime.NOON, Unit.HOUR, false));
        }
        if (match.group(id + "z") != null) {
            return Optional.of(new Clock(LocalTime.MIDNIGHT, Unit.HOUR, false));
        }
        boolean told = Stream.of("p", "q", "m", "o", "a").anyMatch(part -> match.group(id + part) != null);
        if (match.group(id + "h") == null || !(told || vague)) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(match.group(id + "h"));
        Optional<String> minutes = Optional.ofNullable(match.group(id + "m"));
        int minute = minutes.map(Integer::parseInt).orElse(0);
        Optional<String> meridiem =
                Optional.ofNullable(match.group(id + "a")).map(text -> text.toLowerCase(Locale.ROOT));
        if (minute > 59 || hour > (meridiem.isPresent() ? 12 : 23)) {
            return Optional.empty();
        }
        int of24 = meridiem.map(text -> hour % 12 + (text.startsWith("p") ? 12 : 0))
                .orElse(hour);
        int shift = shift(match.group(id + "q"));
        LocalTime time = LocalTime.of(of24, minute).plusMinutes(shift);
        Unit grain = minutes.isPresent() || shift != 0 ? Unit.MINUTE : Unit.HOUR;
        return Optional.of(new Clock(time, grain, meridiem.isEmpty() && hour < 12));
    }

    private int shift(String before) {
        if (before == null) {
            return 0;
        }
        String said = before.toLowerCase(Locale.ROOT);
        return said.matches(words.word("half")) ? 30 : said.matches(words.word("past")) ? 15 : -15;
    }
}
