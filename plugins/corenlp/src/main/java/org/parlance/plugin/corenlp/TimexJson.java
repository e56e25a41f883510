package org.parlance.plugin.corenlp;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes TIMEX3 values as Duckling's JSON; values that name no single point or length have none. */
final class TimexJson {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx");
    private static final Pattern LENGTH = Pattern.compile("P(T?)(\\d{1,6})([YMWDHS])");
    private static final Map<String, String> UNITS =
            Map.of("Y", "year", "M", "month", "W", "week", "D", "day", "TH", "hour", "TM", "minute", "TS", "second");
    private static final Map<String, Long> SECONDS = Map.of(
            "year", 31_536_000L,
            "month", 2_592_000L,
            "week", 604_800L,
            "day", 86_400L,
            "hour", 3_600L,
            "minute", 60L,
            "second", 1L);

    private TimexJson() {}

    /** A date or time in a zone, e.g. {@code 2026-05}, {@code 2026-W20}, {@code 2026-05-03} or {@code 2026-05-03T19:00}. */
    static Optional<Map<String, Object>> time(String value, ZoneId zone) {
        try {
            return switch (value.length()) {
                case 4 -> Optional.of(point(Year.parse(value).atDay(1).atStartOfDay(), "year", zone));
                case 7 -> Optional.of(point(YearMonth.parse(value).atDay(1).atStartOfDay(), "month", zone));
                case 8 ->
                    Optional.of(point(
                            LocalDate.parse(value + "-1", DateTimeFormatter.ISO_WEEK_DATE)
                                    .atStartOfDay(),
                            "week",
                            zone));
                case 10 -> Optional.of(point(LocalDate.parse(value).atStartOfDay(), "day", zone));
                case 16 -> Optional.of(point(LocalDateTime.parse(value), "minute", zone));
                case 19 -> Optional.of(point(LocalDateTime.parse(value), "second", zone));
                default -> Optional.empty();
            };
        } catch (DateTimeException vague) {
            return Optional.empty();
        }
    }

    /** A length in one unit, e.g. {@code P1W} or {@code PT20M}. */
    static Optional<Map<String, Object>> duration(String value) {
        Matcher length = LENGTH.matcher(value);
        if (!length.matches() || !UNITS.containsKey(length.group(1) + length.group(3))) {
            return Optional.empty();
        }
        String unit = UNITS.get(length.group(1) + length.group(3));
        long count = Long.parseLong(length.group(2));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", count);
        json.put("type", "value");
        json.put("unit", unit);
        json.put(unit, count);
        json.put("normalized", Map.of("value", count * SECONDS.get(unit), "unit", "second"));
        return Optional.of(json);
    }

    private static Map<String, Object> point(LocalDateTime time, String grain, ZoneId zone) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("value", TIME.format(time.atZone(zone)));
        one.put("grain", grain);
        one.put("type", "value");
        Map<String, Object> json = new LinkedHashMap<>(one);
        json.put("values", List.of(one));
        return json;
    }
}
