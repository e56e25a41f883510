package org.parlance.core.graph;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.parlance.core.train.ModelFiles;

/** The form of a cached model: a line with the format, the SHA-256 of the rest, then each file's name, length and bytes. */
final class CacheEntry {
    private static final byte[] HEADER = "parlance cache 1\n".getBytes(StandardCharsets.UTF_8);
    private static final int DIGEST = 32;

    private CacheEntry() {}

    static byte[] write(ModelFiles files) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(content);
        out.writeInt(files.names().size());
        for (String name : files.names()) {
            byte[] bytes = files.bytes(name);
            out.writeUTF(name);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
        byte[] body = content.toByteArray();
        ByteArrayOutputStream entry = new ByteArrayOutputStream(HEADER.length + DIGEST + body.length);
        entry.write(HEADER);
        entry.write(Fingerprint.digest().digest(body));
        entry.write(body);
        return entry.toByteArray();
    }

    /** Empty for anything that {@link #write} didn't write just so. */
    static Optional<ModelFiles> read(byte[] entry) throws IOException {
        int start = HEADER.length + DIGEST;
        if (entry.length < start || !Arrays.equals(HEADER, Arrays.copyOf(entry, HEADER.length))) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOfRange(entry, start, entry.length);
        byte[] digest = Arrays.copyOfRange(entry, HEADER.length, start);
        return Arrays.equals(digest, Fingerprint.digest().digest(body)) ? Optional.of(files(body)) : Optional.empty();
    }

    private static ModelFiles files(byte[] body) throws IOException {
        ModelFiles files = new ModelFiles();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(body));
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            String name = in.readUTF();
            byte[] bytes = new byte[in.readInt()];
            in.readFully(bytes);
            files.put(name, bytes);
        }
        return files;
    }
}
