package org.parlance.core.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The lines of a YAML file that is changed here and there: what isn't touched, comments above all, stays as it was written. */
public final class YamlLines {
    private record Edit(int from, int to, List<String> lines) {}

    private final List<String> lines;
    private final List<Edit> edits = new ArrayList<>();

    public YamlLines(String text) {
        this.lines = text.lines().toList();
    }

    /** How many lines there are. */
    public int count() {
        return lines.size();
    }

    /** A line as it stands, counted from 1. */
    public String line(int number) {
        return lines.get(number - 1);
    }

    /** The last line, before {@code bound}, of what begins at {@code first}: without blank lines and comments behind it. */
    public int lastBefore(int bound, int first) {
        int last = Math.min(bound, count() + 1) - 1;
        while (last > first
                && (line(last).isBlank() || isComment(line(last)) || line(last).startsWith("..."))) {
            last--;
        }
        return last;
    }

    /** The comments among some lines, as they stand. */
    public List<String> comments(int first, int last) {
        return lines.subList(first - 1, last).stream()
                .filter(YamlLines::isComment)
                .toList();
    }

    /** Puts other lines in the place of those from {@code first} to {@code last}. */
    public void replace(int first, int last, List<String> others) {
        edits.add(new Edit(first, last, List.copyOf(others)));
    }

    /** Puts lines behind line {@code number}; 0 is the beginning. */
    public void insertAfter(int number, List<String> others) {
        edits.add(new Edit(number + 1, number, List.copyOf(others)));
    }

    /** The text with all changes, which must not overlap. */
    public String text() {
        List<String> changed = new ArrayList<>(lines);
        edits.stream()
                .sorted(Comparator.comparingInt(Edit::from)
                        .thenComparingInt(Edit::to)
                        .reversed())
                .forEach(edit -> {
                    List<String> part = changed.subList(edit.from() - 1, Math.max(edit.from() - 1, edit.to()));
                    part.clear();
                    part.addAll(edit.lines());
                });
        return String.join("\n", changed) + "\n";
    }

    /** A value as YAML, each line with {@code indent} spaces before it. */
    public static List<String> rendered(Object value, int indent) {
        return YamlWriter.write(value)
                .lines()
                .map(line -> line.isEmpty() ? line : " ".repeat(indent) + line)
                .toList();
    }

    private static boolean isComment(String line) {
        return line.strip().startsWith("#");
    }
}
