package org.parlance.core.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.json.Json;

/** A component's settings as written in config.yml; names and types were checked when the file was read. */
public final class Settings {
    /** Nothing set. */
    public static final Settings NONE = new Settings(Map.of());

    private final Map<String, Object> values;

    public Settings(Map<String, Object> values) {
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    public Map<String, Object> values() {
        return values;
    }

    public Optional<Object> value(String key) {
        return Optional.ofNullable(values.get(key));
    }

    public String text(String key, String otherwise) {
        return value(key).map(Object::toString).orElse(otherwise);
    }

    public boolean flag(String key, boolean otherwise) {
        return value(key)
                .map(v -> v instanceof Boolean b ? b : Boolean.parseBoolean(v.toString()))
                .orElse(otherwise);
    }

    public int integer(String key, int otherwise) {
        return value(key)
                .filter(Number.class::isInstance)
                .map(v -> ((Number) v).intValue())
                .orElse(otherwise);
    }

    public double number(String key, double otherwise) {
        return value(key)
                .filter(Number.class::isInstance)
                .map(v -> ((Number) v).doubleValue())
                .orElse(otherwise);
    }

    /** A list of texts; a single text counts as a list of one. */
    public List<String> texts(String key) {
        Object value = values.get(key);
        if (value == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        (value instanceof List<?> list ? list : List.of(value)).forEach(item -> texts.add(String.valueOf(item)));
        return texts;
    }

    /** The same text for the same settings, for fingerprints. */
    public String canonical() {
        return Json.canonical(values);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Settings settings && settings.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return canonical();
    }
}
