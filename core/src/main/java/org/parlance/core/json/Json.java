package org.parlance.core.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and writes JSON as plain values; nothing in a text can name a class. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(200)
                            .maxStringLength(20_000_000)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_LONG_FOR_INTS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Json() {}

    /**
     * Reads any JSON value.
     *
     * @throws IOException when the text is not JSON; the message has line and column but none of the content
     */
    public static Object read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    public static Object read(byte[] utf8) throws IOException {
        try {
            return MAPPER.readValue(utf8, Object.class);
        } catch (JsonProcessingException e) {
            throw new IOException(where(e), e);
        }
    }

    /** Reads a JSON object, keys in order. */
    public static Map<String, Object> readObject(byte[] utf8) throws IOException {
        return object(read(utf8));
    }

    public static Map<String, Object> readObject(String text) throws IOException {
        return object(read(text));
    }

    /** Writes a value on one line, keys in their order. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This value has no JSON form: " + e.getOriginalMessage(), e);
        }
    }

    /** Writes a value for people, indented by two. */
    public static String pretty(Object value) {
        try {
            return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This value has no JSON form: " + e.getOriginalMessage(), e);
        }
    }

    /** Writes a value with sorted keys, the same text for equal values. */
    public static String canonical(Object value) {
        try {
            return MAPPER.writer(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("This value has no JSON form: " + e.getOriginalMessage(), e);
        }
    }

    /** A map's entries as an ordered map with text keys; empty when the value is no map. */
    public static Map<String, Object> map(Object value) {
        Map<String, Object> result = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> result.put(String.valueOf(key), item));
        }
        return result;
    }

    /** A list's items; empty when the value is no list. */
    public static List<Object> list(Object value) {
        return value instanceof List<?> list ? Collections.unmodifiableList(new ArrayList<>(list)) : List.of();
    }

    private static Map<String, Object> object(Object value) throws IOException {
        if (!(value instanceof Map)) {
            throw new IOException("a JSON object was expected");
        }
        return map(value);
    }

    private static String where(JsonProcessingException e) {
        return e.getLocation() == null
                ? "not JSON"
                : "not JSON at line %d, column %d"
                        .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
    }
}
