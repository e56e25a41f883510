package org.parlance.core.archive;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.parlance.core.json.Json;

/**
 * Where a model comes from; nothing that differs between two trainings of the same data.
 *
 * @param files the SHA-256 of each file by its path relative to the project
 * @param counts how many there were, e.g. {@code examples}
 * @param scores measured on data held out, e.g. {@code intent accuracy}
 */
public record Provenance(Map<String, String> files, Map<String, Long> counts, Map<String, Double> scores) {
    /** Nothing known. */
    public static final Provenance UNKNOWN = new Provenance(Map.of(), Map.of(), Map.of());

    private static final Pattern ABSOLUTE = Pattern.compile("[/\\\\].*|[A-Za-z]:.*");

    public Provenance {
        for (String file : files.keySet()) {
            if (ABSOLUTE.matcher(file).matches()) {
                throw new IllegalArgumentException("The path \"%s\" must be relative to the project.".formatted(file));
            }
        }
        files = Collections.unmodifiableMap(new TreeMap<>(files));
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("files", files);
        json.put("counts", counts);
        json.put("scores", scores);
        return json;
    }

    static Provenance fromJson(Map<String, Object> json) {
        Map<String, String> files = new LinkedHashMap<>();
        for (Map.Entry<String, Object> file : Json.map(json.get("files")).entrySet()) {
            if (ABSOLUTE.matcher(file.getKey()).matches()) {
                throw new ManifestJson.Malformed("files");
            }
            files.put(file.getKey(), String.valueOf(file.getValue()));
        }
        Map<String, Long> counts = new LinkedHashMap<>();
        Json.map(json.get("counts"))
                .forEach((name, count) -> counts.put(name, number(count).longValue()));
        Map<String, Double> scores = new LinkedHashMap<>();
        Json.map(json.get("scores"))
                .forEach((name, score) -> scores.put(name, number(score).doubleValue()));
        return new Provenance(files, counts, scores);
    }

    private static Number number(Object value) {
        if (!(value instanceof Number number)) {
            throw new ManifestJson.Malformed("counts");
        }
        return number;
    }
}
