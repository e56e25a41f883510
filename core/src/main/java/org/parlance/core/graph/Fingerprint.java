package org.parlance.core.graph;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.parlance.core.json.Json;

/** SHA-256 of data, as 64 hexadecimal digits. */
public final class Fingerprint {
    private Fingerprint() {}

    public static String of(byte[] data) {
        return HexFormat.of().formatHex(digest().digest(data));
    }

    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of JSON-like data; equal maps give the same whatever the order of their keys. */
    public static String ofJson(Object value) {
        return of(Json.canonical(value));
    }

    /** The seed of a node: as good as independent of those of other nodes, and the same in every run. */
    static long seed(long base, String node) {
        byte[] text = (base + "\n" + node).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.wrap(digest().digest(text)).getLong();
    }

    /** Of a node: what it is, what it is made with and what it learns from. */
    static String of(Node node, long seed, List<String> needs) {
        return ofJson(List.of(node.component(), node.settings().values(), seed, needs));
    }

    /** A digest to feed piece by piece. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
