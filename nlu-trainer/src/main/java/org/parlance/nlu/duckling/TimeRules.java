package org.parlance.nlu.duckling;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.parlance.nlu.duckling.Clocks.Clock;

/** Rules for days, times of day, spans of both and durations, in the words of a language and in digits. */
final class TimeRules {
    private static final double MOST_UNITS = 100_000;

    private final Vocabulary words;
    private final Numerals numerals;
    private final Days days;
    private final Clocks clocks;

    TimeRules(Vocabulary words, Numerals numerals) {
        this.words = words;
        this.numerals = numerals;
        this.days = new Days(words);
        this.clocks = new Clocks(words);
    }

    List<Rule> all() {
        return Stream.of(daysAndClocks(), spans(), units())
                .flatMap(List::stream)
                .toList();
    }

    private List<Rule> daysAndClocks() {
        String day = days.pattern("a");
        String clock = clocks.pattern("x");
        return List.of(
                Rule.of("time", day + ",?\\s" + clock, this::dayAndClock),
                Rule.of("time", clock + "\\s" + day, this::dayAndClock),
                Rule.of("time", day, (match, at) -> days.read(match, "a", at).map(Values::time)),
                Rule.of("time", clock, this::clock),
                Rule.of(
                        "time",
                        words.word("now"),
                        (match, at) -> Optional.of(Values.time(Moment.once(at.now(), Unit.SECOND)))));
    }

    private List<Rule> spans() {
        String day = days.pattern("a");
        String clock = clocks.pattern("x");
        String from = "(?:" + words.word("from") + ")?";
        String hours = from + clock + words.word("to") + clocks.pattern("y");
        String part =
                "(?<part>%s|%s|%s)".formatted(words.word("morning"), words.word("afternoon"), words.word("evening"));
        String night = "(?<tonight>%s)|(?<last>%s)".formatted(words.word("tonight"), words.word("lastNight"));
        String open = "(?<open>%s|%s)".formatted(words.word("after"), words.word("before"));
        return List.of(
                Rule.of("time", day + ",?\\s" + hours, this::hoursOfDay),
                Rule.of("time", hours + ",?\\s" + day, this::hoursOfDay),
                Rule.of("time", hours, this::hours),
                Rule.of("time", from + day + words.word("to") + days.pattern("b"), this::daysBetween),
                Rule.of("time", day + "\\s" + part, this::partOfDay),
                Rule.of("time", part, this::partOfToday),
                Rule.of("time", night, this::night),
                Rule.of("time", open + "(?:" + day + "|" + clock + ")", this::open));
    }

    private List<Rule> units() {
        String amount = "(?<n>" + numerals.pattern() + "|an?)\\s?(?<unit>" + words.anyUnit() + ")";
        String month = "(?<month>" + words.anyMonth() + ")(?:\\s(?<year>\\d{4}))?";
        return List.of(
                Rule.of("time", cycle(), this::cycle),
                Rule.of("time", words.word("inMonth") + "?" + month, this::month),
                Rule.of("time", words.word("inMonth") + "(?<year>(?:19|20)\\d{2})", this::year),
                Rule.of("time", words.word("in") + amount, (match, at) -> later(match, at, 1)),
                Rule.of("time", amount + words.word("ago"), (match, at) -> later(match, at, -1)),
                Rule.of("time", words.word("agoBefore") + amount, (match, at) -> later(match, at, -1)),
                Rule.of("duration", amount, this::duration));
    }

    private String cycle() {
        String unit = "%s|%s|%s|%s"
                .formatted(words.of(Unit.WEEK), words.of(Unit.MONTH), words.of(Unit.YEAR), words.word("weekend"));
        return "(?:%s|%s|%s)?".formatted(words.word("the"), words.word("on"), words.word("at"))
                + "(?:(?<before>%s|%s|%s)\\s)?(?<cycle>%s)(?:\\s(?<behind>%s|%s))?"
                        .formatted(
                                words.word("next"),
                                words.word("last"),
                                words.word("this"),
                                unit,
                                words.word("nextAfter"),
                                words.word("lastAfter"));
    }

    private Optional<Map<String, Object>> cycle(Matcher match, Reference at) {
        String before = lower(match, "before");
        String behind = lower(match, "behind");
        String name = lower(match, "cycle");
        boolean weekend = name.matches(words.word("weekend"));
        if (before.isEmpty() && behind.isEmpty() && !weekend) {
            return Optional.empty();
        }
        boolean next = before.matches(words.word("next")) || behind.matches(words.word("nextAfter"));
        boolean last = before.matches(words.word("last")) || behind.matches(words.word("lastAfter"));
        int count = next ? 1 : last ? -1 : 0;
        if (weekend) {
            ZonedDateTime monday = Unit.WEEK.plus(Unit.WEEK.begin(at.now()), count);
            return Optional.of(Values.interval(
                    Optional.of(monday.plusDays(4).plusHours(18)), Optional.of(monday.plusDays(7)), Unit.HOUR));
        }
        Unit unit = words.unit(name);
        return Optional.of(Values.time(Moment.once(unit.plus(unit.begin(at.now()), count), unit)));
    }

    private Optional<Map<String, Object>> dayAndClock(Matcher match, Reference at) {
        return clocks.read(match, "x", false).flatMap(clock -> days.read(match, "a", at)
                .map(day -> Values.time(new Moment(clock.on(day.begin()).begin(), clock.grain(), day.every()))));
    }

    private Optional<Map<String, Object>> clock(Matcher match, Reference at) {
        return clocks.read(match, "x", false).map(clock -> {
            Moment next = clock.upcoming(at.now());
            return Values.time(new Moment(next.begin(), next.grain(), Optional.of(Unit.DAY)));
        });
    }

    private Optional<Map<String, Object>> hours(Matcher match, Reference at) {
        return ends(match)
                .map(ends -> interval(ends, ends.get(0).upcoming(at.now()).begin()));
    }

    private Optional<Map<String, Object>> hoursOfDay(Matcher match, Reference at) {
        return ends(match).flatMap(ends -> days.read(match, "a", at).map(day -> interval(ends, day.begin())));
    }

    /** One of both must say that it is a time of day; "3 to 5pm" means the afternoon twice. */
    private Optional<List<Clock>> ends(Matcher match) {
        boolean told = clocks.read(match, "x", false).isPresent();
        return clocks.read(match, "x", true)
                .flatMap(from -> clocks.read(match, "y", told).map(to -> {
                    boolean afternoon = from.half() && from.time().plusHours(12).isBefore(to.time());
                    return List.of(afternoon && !to.half() ? from.inAfternoon() : from, to);
                }));
    }

    private static Map<String, Object> interval(List<Clock> ends, ZonedDateTime day) {
        Moment end = ends.get(1).on(day);
        boolean nextDay = ends.get(1).time().isBefore(ends.get(0).time());
        return Values.interval(
                Optional.of(ends.get(0).on(day).begin()),
                Optional.of(nextDay ? end.end().plusDays(1) : end.end()),
                end.grain());
    }

    private Optional<Map<String, Object>> daysBetween(Matcher match, Reference at) {
        return days.read(match, "a", at)
                .flatMap(from -> days.read(match, "b", at).map(to -> {
                    ZonedDateTime end = to.begin().isBefore(from.begin()) ? Unit.WEEK.plus(to.end(), 1) : to.end();
                    return Values.interval(Optional.of(from.begin()), Optional.of(end), Unit.DAY);
                }));
    }

    private Optional<Map<String, Object>> partOfDay(Matcher match, Reference at) {
        return days.read(match, "a", at).map(day -> part(match, day.begin()));
    }

    private Optional<Map<String, Object>> partOfToday(Matcher match, Reference at) {
        return Optional.of(part(match, Unit.DAY.begin(at.now())));
    }

    /** Morning is until noon, afternoon until seven, evening from six, as Duckling has them. */
    private Map<String, Object> part(Matcher match, ZonedDateTime day) {
        String part = lower(match, "part");
        boolean morning = part.matches(words.word("morning"));
        boolean afternoon = part.matches(words.word("afternoon"));
        return morning ? hours(day, 0, 12) : afternoon ? hours(day, 12, 19) : hours(day, 18, 24);
    }

    private Optional<Map<String, Object>> night(Matcher match, Reference at) {
        ZonedDateTime today = Unit.DAY.begin(at.now());
        return Optional.of(hours(match.group("last") == null ? today : today.minusDays(1), 18, 24));
    }

    private static Map<String, Object> hours(ZonedDateTime day, int from, int to) {
        return Values.interval(Optional.of(day.plusHours(from)), Optional.of(day.plusHours(to)), Unit.HOUR);
    }

    private Optional<Map<String, Object>> open(Matcher match, Reference at) {
        Optional<Moment> limit = match.group("xh") != null || match.group("xn") != null || match.group("xz") != null
                ? clocks.read(match, "x", false).map(clock -> clock.upcoming(at.now()))
                : days.read(match, "a", at);
        boolean after = lower(match, "open").matches(words.word("after"));
        return limit.map(moment -> after
                ? Values.interval(Optional.of(moment.begin()), Optional.empty(), moment.grain())
                : Values.interval(Optional.empty(), Optional.of(moment.begin()), moment.grain()));
    }

    private Optional<Map<String, Object>> month(Matcher match, Reference at) {
        boolean alone = match.group().length() == match.group("month").length();
        int month = 1 + words.months().indexOf(lower(match, "month"));
        ZonedDateTime begin = Unit.YEAR.begin(at.now()).withMonth(month);
        if (match.group("year") != null) {
            return Optional.of(
                    Values.time(Moment.once(begin.withYear(Integer.parseInt(match.group("year"))), Unit.MONTH)));
        }
        ZonedDateTime next = Unit.MONTH.plus(begin, 1).isAfter(at.now()) ? begin : begin.plusYears(1);
        return alone
                ? Optional.empty()
                : Optional.of(Values.time(new Moment(next, Unit.MONTH, Optional.of(Unit.YEAR))));
    }

    private Optional<Map<String, Object>> year(Matcher match, Reference at) {
        ZonedDateTime begin = Unit.YEAR.begin(at.now()).withYear(Integer.parseInt(match.group("year")));
        return Optional.of(Values.time(Moment.once(begin, Unit.YEAR)));
    }

    private Optional<Map<String, Object>> duration(Matcher match, Reference at) {
        return Optional.of(Values.duration(amount(match), words.unit(match.group("unit"))));
    }

    private Optional<Map<String, Object>> later(Matcher match, Reference at, int direction) {
        if (amount(match) > MOST_UNITS) {
            return Optional.empty();
        }
        double amount = amount(match);
        Unit unit = words.unit(match.group("unit"));
        boolean whole = amount == Math.rint(amount);
        ZonedDateTime time = whole
                ? unit.plus(at.now(), direction * (long) amount)
                : at.now().plusSeconds(direction * Math.round(amount * unit.seconds()));
        Unit grain = whole ? unit.finer() : Unit.SECOND;
        return Optional.of(Values.time(Moment.once(grain.begin(time), grain)));
    }

    private double amount(Matcher match) {
        String number = match.group("n");
        return Character.isDigit(number.charAt(0)) ? numerals.value(number) : 1;
    }

    private static String lower(Matcher match, String group) {
        return Optional.ofNullable(match.group(group)).orElse("").toLowerCase(Locale.ROOT);
    }
}
