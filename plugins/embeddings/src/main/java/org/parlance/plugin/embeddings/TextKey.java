package org.parlance.plugin.embeddings;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.parlance.core.graph.Fingerprint;
import org.parlance.core.message.Span;

/** Stands for a text, its tokens and the encoder: 128 bits of a SHA-256, out of which nobody reads the text. */
record TextKey(long high, long low) {
    static final int BYTES = 16;

    /** The bits tell each pair of UTF-16 units apart, also surrogates without their other half. */
    static TextKey of(String encoder, String text, List<Span> tokens) {
        ByteBuffer content = ByteBuffer.allocate(Character.BYTES * text.length() + 2 * Integer.BYTES * tokens.size());
        for (int i = 0; i < text.length(); i++) {
            content.putChar(text.charAt(i));
        }
        tokens.forEach(token -> content.putInt(token.start()).putInt(token.end()));
        MessageDigest digest = Fingerprint.digest();
        digest.update(encoder.getBytes(StandardCharsets.UTF_8));
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(text.length()).array());
        return read(ByteBuffer.wrap(digest.digest(content.array())));
    }

    static TextKey read(ByteBuffer bytes) {
        return new TextKey(bytes.getLong(), bytes.getLong());
    }

    void write(ByteBuffer bytes) {
        bytes.putLong(high).putLong(low);
    }
}
