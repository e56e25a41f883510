package org.parlance.core.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;

/** The text of one YAML file, checked for what no YAML may hold. */
record Source(String file, String text, List<String> lines) {
    private static final int MOST_COMPLAINTS = 10;

    /** Decodes UTF-8; what isn't that is reported at its place. */
    static Optional<Source> decode(String file, byte[] bytes, Problems problems) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            problems.error(
                    Location.ofFile(file),
                    "This file is UTF-16, but YAML is read as UTF-8.",
                    "it can be saved as UTF-8.");
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            problems.error(
                    end(file, withoutMark(text.toString())),
                    "Here is a byte that is not UTF-8: 0x%02X.".formatted(bytes[utf8Length(text)]),
                    "the file was saved in another encoding, such as Windows-1252; it can be saved as UTF-8.");
            return Optional.empty();
        }
        return of(file, text.toString(), problems);
    }

    /** Drops a byte order mark; characters that no YAML may hold are reported, each at its place. */
    static Optional<Source> of(String file, String text, Problems problems) {
        String body = withoutMark(text);
        int[] forbidden = body.codePoints().anyMatch(Source::isForbidden) ? places(body) : new int[0];
        for (int index : forbidden) {
            problems.add(complaint(body.codePointAt(index), end(file, body.substring(0, index))));
        }
        return forbidden.length > 0
                ? Optional.empty()
                : Optional.of(new Source(file, body, body.lines().toList()));
    }

    Location at(int line, int column) {
        return new Location(file, line + 1, column + 1);
    }

    /** A line counted from 0; empty past the end. */
    String line(int index) {
        return index < lines.size() ? lines.get(index) : "";
    }

    boolean isAscii() {
        return text.chars().allMatch(c -> c < 0x80);
    }

    private static int[] places(String text) {
        return IntStream.range(0, text.length())
                .filter(i -> isForbidden(text.codePointAt(i)) && !isLowHalf(text, i))
                .limit(MOST_COMPLAINTS)
                .toArray();
    }

    private static boolean isLowHalf(String text, int index) {
        return index > 0 && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
    }

    /** The complement of YAML's c-printable (section 5.1). */
    private static boolean isForbidden(int c) {
        boolean control = (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c < 0xA0 && c != 0x85);
        return control || Character.getType(c) == Character.SURROGATE || c == 0xFFFE || c == 0xFFFF;
    }

    private static Problem complaint(int c, Location place) {
        String hint = c == 0
                ? "this is no text file, or it was damaged."
                : "it was pasted by accident and can be deleted; in double quotes it can be written as \"\\x%02X\"."
                        .formatted(c);
        return Problem.error(place, "YAML can't hold the character U+%04X.".formatted(c))
                .maybe(hint);
    }

    /** The place right after the text. */
    private static Location end(String file, String before) {
        int line = (int) before.chars().filter(c -> c == '\n').count();
        String last = before.substring(before.lastIndexOf('\n') + 1);
        return new Location(file, line + 1, last.codePointCount(0, last.length()) + 1);
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static int utf8Length(CharBuffer text) {
        return text.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
