package org.parlance.cli.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.parlance.core.json.Json;

/** Compares recorded JSON with what came back; times, ids, versions and the words of errors aside. */
final class Likeness {
    private static final Set<String> VOLATILE = Set.of(
            "timestamp",
            "latest_event_time",
            "message_id",
            "model_id",
            "fingerprint",
            "scheduled_at",
            "date_time",
            "version",
            "minimum_compatible_version",
            "model_file",
            "responseId",
            "assistant_id",
            "sessionId",
            "session",
            "trained_at");
    private static final Set<String> FRAMEWORK_ERROR = Set.of("description", "status", "message");

    private Likeness() {}

    /** The first place where two values differ. */
    static Optional<String> difference(Object wanted, Object found) {
        return difference(plain(wanted), plain(found), "");
    }

    /** The same for texts, of which stories and streams are compared by their lines, others not at all. */
    static Optional<String> textDifference(String path, String wanted, String found) throws IOException {
        if (path.contains("/story")) {
            return difference(wanted.stripTrailing(), found.stripTrailing());
        }
        return path.contains("stream=true") ? difference(lines(wanted), lines(found)) : Optional.empty();
    }

    private static List<Object> lines(String text) throws IOException {
        List<Object> lines = new ArrayList<>();
        for (String line : text.strip().split("\n")) {
            lines.add(Json.read(line.getBytes(StandardCharsets.UTF_8)));
        }
        return lines;
    }

    private static Object plain(Object value) {
        if (value instanceof Map<?, ?> map) {
            return plain(Json.map(map));
        }
        if (value instanceof List<?> list) {
            List<Object> rows = new ArrayList<>();
            list.forEach(item -> rows.add(plain(item)));
            if (rows.stream().allMatch(Likeness::isScore)) {
                rows.sort(
                        Comparator.comparing(row -> Json.map(row).get("action").toString()));
            }
            return rows;
        }
        return value instanceof Number number ? (Object) (Math.round(number.doubleValue() * 1e6) / 1e6) : value;
    }

    private static Map<String, Object> plain(Map<String, Object> map) {
        Map<String, Object> json = new LinkedHashMap<>();
        if ("failure".equals(map.get("status"))) {
            List.of("reason", "code", "status").forEach(key -> json.put(key, plain(map.get(key))));
        } else if (map.keySet().equals(FRAMEWORK_ERROR)) {
            json.put("status", plain(map.get("status")));
        } else {
            map.forEach((key, value) -> json.put(key, plain(value)));
            json.keySet().removeAll(VOLATILE);
        }
        return json;
    }

    private static boolean isScore(Object row) {
        return row instanceof Map<?, ?> map && map.keySet().equals(Set.of("action", "score"));
    }

    private static Optional<String> difference(Object wanted, Object found, String at) {
        if (wanted instanceof Map<?, ?> one && found instanceof Map<?, ?> other) {
            Set<String> keys = new TreeSet<>(Json.map(one).keySet());
            keys.addAll(Json.map(other).keySet());
            return keys.stream()
                    .flatMap(key -> entry(one, other, key, at + "/" + key).stream())
                    .findFirst();
        }
        if (wanted instanceof List<?> one && found instanceof List<?> other && one.size() == other.size()) {
            return IntStream.range(0, one.size())
                    .mapToObj(i -> difference(one.get(i), other.get(i), at + "/" + i))
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        return Objects.equals(wanted, found)
                ? Optional.empty()
                : Optional.of("%s: %s expected, %s found".formatted(at, wanted, found));
    }

    private static Optional<String> entry(Map<?, ?> wanted, Map<?, ?> found, String key, String at) {
        if (!wanted.containsKey(key) || !found.containsKey(key)) {
            return Optional.of(at + (wanted.containsKey(key) ? ": missing" : ": unexpected"));
        }
        return difference(wanted.get(key), found.get(key), at);
    }
}
