package org.parlance.core.train;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;

/** A model's files by name, in memory: JSON, lines of text and arrays of little-endian numbers. Names are sorted. */
public final class ModelFiles {
    private final Map<String, byte[]> files = new TreeMap<>();

    public Set<String> names() {
        return files.keySet();
    }

    public boolean has(String name) {
        return files.containsKey(name);
    }

    public void put(String name, byte[] bytes) {
        files.put(name, bytes);
    }

    /** The bytes of a file. Fails with a data problem when it is not there. */
    public byte[] bytes(String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw broken(name, "is missing");
        }
        return bytes;
    }

    public void putJson(String name, Object value) {
        put(name, (Json.canonical(value) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public Object json(String name) {
        try {
            return Json.read(bytes(name));
        } catch (IOException e) {
            throw broken(name, "is " + e.getMessage());
        }
    }

    public Map<String, Object> jsonObject(String name) {
        if (!(json(name) instanceof Map<?, ?> map)) {
            throw broken(name, "holds no JSON object");
        }
        return Json.map(map);
    }

    /** Writes one text a line; the texts must have no line breaks. */
    public void putLines(String name, List<String> lines) {
        put(name, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public List<String> lines(String name) {
        String text = new String(bytes(name), StandardCharsets.UTF_8);
        return text.equals("\n")
                ? List.of()
                : List.of(text.substring(0, Math.max(0, text.length() - 1)).split("\n", -1));
    }

    public void putFloats(String name, float[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(values);
        put(name, buffer.array());
    }

    public float[] floats(String name) {
        byte[] bytes = whole(name, Float.BYTES);
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }

    public void putInts(String name, int[] values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asIntBuffer().put(values);
        put(name, buffer.array());
    }

    public int[] ints(String name) {
        byte[] bytes = whole(name, Integer.BYTES);
        int[] values = new int[bytes.length / Integer.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(values);
        return values;
    }

    private byte[] whole(String name, int width) {
        byte[] bytes = bytes(name);
        if (bytes.length % width != 0) {
            throw broken(name, "is cut off");
        }
        return bytes;
    }

    private static ParlanceException broken(String name, String how) {
        return new ParlanceException(
                ParlanceException.Kind.DATA,
                Problem.error(Location.NONE, "The model's file %s %s.".formatted(name, how)));
    }
}
