package org.parlance.plugin.embeddings;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The encoder's files, out of the model's jar.
 *
 * @param network the ONNX file
 * @param tokenizer the tokenizer's JSON
 */
record EncoderFiles(byte[] network, byte[] tokenizer) {
    private static final String NAME = "all-minilm-l6-v2-q";

    /** Reads the files of all-MiniLM-L6-v2 (English, 384 places, weights as 8-bit integers). */
    static EncoderFiles read() throws IOException {
        return new EncoderFiles(resource(NAME + ".onnx"), resource(NAME + "-tokenizer.json"));
    }

    /** SHA-256 over both files, so that a model can tell whether it meets the encoder it was trained with. */
    String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(network);
            digest.update(tokenizer);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = EncoderFiles.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is in none of the plug-in's jars");
            }
            return in.readAllBytes();
        }
    }
}
