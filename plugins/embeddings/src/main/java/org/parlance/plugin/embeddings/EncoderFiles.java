package org.parlance.plugin.embeddings;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.parlance.core.graph.Fingerprint;

/**
 * The encoder's files, out of the model's jar and beside the heap, since they are needed only until they are loaded.
 *
 * @param network the ONNX file
 * @param tokenizer the tokenizer's JSON
 */
record EncoderFiles(ByteBuffer network, ByteBuffer tokenizer) {
    private static final String NAME = "all-minilm-l6-v2-q";

    /** Reads the files of all-MiniLM-L6-v2 (English, 384 places, weights as 8-bit integers). */
    static EncoderFiles read() throws IOException {
        return new EncoderFiles(resource(NAME + ".onnx"), resource(NAME + "-tokenizer.json"));
    }

    /** SHA-256 over both files, so that a model can tell whether it meets the encoder it was trained with. */
    String fingerprint() {
        MessageDigest digest = Fingerprint.digest();
        digest.update(network.duplicate());
        digest.update(tokenizer.duplicate());
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The tokenizer's JSON for a reader of arrays. */
    byte[] tokenizerJson() {
        byte[] json = new byte[tokenizer.remaining()];
        tokenizer.duplicate().get(json);
        return json;
    }

    private static ByteBuffer resource(String name) throws IOException {
        URL url = EncoderFiles.class.getClassLoader().getResource(name);
        if (url == null) {
            throw new IOException(name + " is in none of the plug-in's jars");
        }
        URLConnection connection = url.openConnection();
        // A jar that is kept open couldn't be replaced while this process runs.
        connection.setUseCaches(false);
        ByteBuffer bytes = ByteBuffer.allocateDirect(connection.getContentLength());
        try (InputStream in = connection.getInputStream();
                ReadableByteChannel channel = Channels.newChannel(in)) {
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // Until it is full.
            }
        }
        return bytes.flip();
    }
}
