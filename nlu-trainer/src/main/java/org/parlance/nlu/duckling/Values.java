package org.parlance.nlu.duckling;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Duckling's JSON for what was found. */
final class Values {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx");

    private Values() {}

    static Map<String, Object> value(Object value) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", value);
        json.put("type", "value");
        return json;
    }

    static Map<String, Object> withUnit(double value, String unit) {
        Map<String, Object> json = value(Numbers.json(value));
        json.put("unit", unit);
        return json;
    }

    static Map<String, Object> duration(double value, Unit unit) {
        Map<String, Object> json = withUnit(value, unit.word());
        json.put(unit.word(), Numbers.json(value));
        Map<String, Object> seconds = new LinkedHashMap<>();
        seconds.put("value", Numbers.json(value * unit.seconds()));
        seconds.put("unit", "second");
        json.put("normalized", seconds);
        return json;
    }

    static Map<String, Object> time(ZonedDateTime time, String grain) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("value", TIME.format(time));
        one.put("grain", grain);
        one.put("type", "value");
        Map<String, Object> json = new LinkedHashMap<>(one);
        json.put("values", List.of(one));
        return json;
    }
}
