package org.parlance.core.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parlance.core.problem.Location;

/** The lines of a file with their own line breaks, counted from 1. */
final class TextLines {
    private final List<String> raw = new ArrayList<>();
    private final String lineBreak;

    TextLines(String text) {
        this.lineBreak = text.contains("\r\n") ? "\r\n" : "\n";
        int begin = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', begin)) {
            raw.add(text.substring(begin, end + 1));
            begin = end + 1;
        }
        if (begin < text.length()) {
            raw.add(text.substring(begin));
        }
    }

    int count() {
        return raw.size();
    }

    /** The whole text with more lines behind a line, each indented. */
    String insert(int behind, int indent, String more) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < behind; i++) {
            text.append(raw.get(i));
        }
        if (behind > 0 && !raw.get(behind - 1).endsWith("\n")) {
            text.append(lineBreak);
        }
        more.lines().forEach(line -> text.append(line.isEmpty() ? "" : " ".repeat(indent))
                .append(line)
                .append(lineBreak));
        raw.subList(behind, raw.size()).forEach(text::append);
        return text.toString();
    }

    /** The whole text with something before the next {@code mark} on the line of a place, behind that place. */
    Optional<String> insertBefore(char mark, Location place, String more) {
        String line = raw.get(place.line() - 1);
        int at = line.indexOf(mark, offset(line, place));
        if (at < 0) {
            return Optional.empty();
        }
        List<String> all = new ArrayList<>(raw);
        all.set(place.line() - 1, line.substring(0, at) + more + line.substring(at));
        return Optional.of(String.join("", all));
    }

    /** How far in the dash before a list's item stands, where there is nothing else before it. */
    Optional<Integer> dashBefore(Location item) {
        String before = before(item);
        return before.strip().equals("-") ? Optional.of(before.indexOf('-')) : Optional.empty();
    }

    /** How far in something stands, where only space is before it. */
    Optional<Integer> onlySpaceBefore(Location place) {
        String before = before(place);
        return before.isBlank() ? Optional.of(before.length()) : Optional.empty();
    }

    /** The last line before {@code limit} and from {@code from} on that is neither blank nor a comment at most that far in. */
    int lastContent(int from, int limit, int commentIndent) {
        for (int line = limit - 1; line > from; line--) {
            String text = raw.get(line - 1);
            boolean comment = text.stripLeading().startsWith("#")
                    && text.length() - text.stripLeading().length() <= commentIndent;
            if (!text.isBlank() && !comment) {
                return line;
            }
        }
        return from;
    }

    boolean isBlank(int line) {
        return raw.get(line - 1).isBlank();
    }

    private String before(Location place) {
        String line = raw.get(place.line() - 1);
        return line.substring(0, offset(line, place));
    }

    private static int offset(String line, Location place) {
        return line.offsetByCodePoints(0, Math.min(place.column() - 1, line.codePointCount(0, line.length())));
    }
}
