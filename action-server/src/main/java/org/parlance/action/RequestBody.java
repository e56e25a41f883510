package org.parlance.action;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;

/** Takes the body of a request, compressed or not, up to a limit. */
record RequestBody(int limit) {
    /** The body goes beyond the limit. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong(int limit) {
            super("The request is longer than %d bytes.".formatted(limit));
        }
    }

    byte[] read(Context context) throws IOException {
        boolean deflated = "deflate".equalsIgnoreCase(context.header("Content-Encoding"));
        try (InputStream in = context.req().getInputStream()) {
            return upToLimit(deflated ? new InflaterInputStream(in) : in);
        }
    }

    private byte[] upToLimit(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new TooLong(limit);
        }
        return bytes;
    }
}
