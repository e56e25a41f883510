package org.parlance.nlu.duckling;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Duckling's JSON for what was found. */
final class Values {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx");
    /** Of a time that comes again, Duckling tells the next three. */
    private static final int OCCURRENCES = 3;

    private Values() {}

    static Map<String, Object> value(Object value) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", value);
        json.put("type", "value");
        return json;
    }

    static Map<String, Object> withUnit(double value, String unit) {
        Map<String, Object> json = value(Numerals.json(value));
        json.put("unit", unit);
        return json;
    }

    static Map<String, Object> duration(double value, Unit unit) {
        Map<String, Object> json = withUnit(value, unit.word());
        json.put(unit.word(), Numerals.json(value));
        Map<String, Object> seconds = new LinkedHashMap<>();
        seconds.put("value", Numerals.json(value * unit.seconds()));
        seconds.put("unit", "second");
        json.put("normalized", seconds);
        return json;
    }

    static Map<String, Object> time(Moment moment) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < (moment.every().isPresent() ? OCCURRENCES : 1); i++) {
            ZonedDateTime time = i == 0 ? moment.begin() : moment.every().get().plus(moment.begin(), i);
            Map<String, Object> one = point(time, moment.grain());
            one.put("type", "value");
            values.add(one);
        }
        Map<String, Object> json = point(moment.begin(), moment.grain());
        json.put("type", "value");
        json.put("values", values);
        return json;
    }

    /** From the beginning of one time to the beginning of another, either of which may be open. */
    static Map<String, Object> interval(Optional<ZonedDateTime> from, Optional<ZonedDateTime> to, Unit grain) {
        Map<String, Object> one = new LinkedHashMap<>();
        from.ifPresent(time -> one.put("from", point(time, grain)));
        to.ifPresent(time -> one.put("to", point(time, grain)));
        one.put("type", "interval");
        Map<String, Object> json = new LinkedHashMap<>(one);
        json.put("values", List.of(one));
        return json;
    }

    private static Map<String, Object> point(ZonedDateTime time, Unit grain) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", TIME.format(time));
        json.put("grain", grain.word());
        return json;
    }
}
