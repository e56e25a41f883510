package org.parlance.core.yaml;

import java.util.ArrayList;
import java.util.List;
import org.parlance.core.problem.Location;
import org.yaml.snakeyaml.error.Mark;

/** Finds where in the file each line of a block text ({@code |} or {@code >}) begins. */
final class BlockLines {
    private BlockLines() {}

    /** One place for each of {@code text.lines()}; {@code header} is the mark of the bar. */
    static List<Location> of(String text, YamlScalar.Style style, Mark header, Source source) {
        List<String> lines = text.lines().toList();
        return style == YamlScalar.Style.LITERAL
                ? literal(lines, header.getLine() + 1, source)
                : folded(lines, header.getLine() + 1, source);
    }

    private static List<Location> literal(List<String> lines, int firstLine, Source source) {
        int indent = 0;
        for (int i = 0; i < lines.size() && indent == 0; i++) {
            indent = lines.get(i).isBlank() ? 0 : indentOf(source.line(firstLine + i), lines.get(i));
        }
        List<Location> places = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            places.add(source.at(firstLine + i, indent));
        }
        return places;
    }

    /** A folded line begins with one line of the file and goes on with as many more as its length needs. */
    private static List<Location> folded(List<String> lines, int firstLine, Source source) {
        List<Location> places = new ArrayList<>(lines.size());
        int at = firstLine;
        for (String line : lines) {
            while (!line.isBlank()
                    && at < source.lines().size()
                    && source.line(at).isBlank()) {
                at++;
            }
            String raw = source.line(at).strip();
            int indent = Math.max(0, source.line(at).indexOf(raw) - leadingSpaces(line));
            places.add(source.at(Math.min(at, Math.max(firstLine, source.lines().size() - 1)), indent));
            int covered = line.isBlank() ? line.length() : leadingSpaces(line) + raw.length();
            for (at++;
                    covered < line.stripTrailing().length()
                            && at < source.lines().size();
                    at++) {
                covered += 1 + source.line(at).strip().length();
            }
        }
        return places;
    }

    private static int indentOf(String raw, String content) {
        return raw.endsWith(content) ? raw.length() - content.length() : leadingSpaces(raw);
    }

    private static int leadingSpaces(String raw) {
        int spaces = 0;
        while (spaces < raw.length() && raw.charAt(spaces) == ' ') {
            spaces++;
        }
        return spaces;
    }
}
