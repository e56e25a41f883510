package org.parlance.cli.planted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of an assistant as lines that can be edited. */
final class Draft {
    private final Map<String, List<Line>> files = new TreeMap<>();

    static Draft of(Path folder) throws IOException {
        Draft draft = new Draft();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                List<Line> lines = new ArrayList<>();
                Files.readAllLines(file).forEach(text -> lines.add(new Line(text)));
                draft.files.put(folder.relativize(file).toString().replace('\\', '/'), lines);
            }
        }
        return draft;
    }

    Set<String> files() {
        return files.keySet();
    }

    String text(String file) {
        return files.get(file).stream().map(Line::text).collect(Collectors.joining("\n", "", "\n"));
    }

    Line line(String file, int number) {
        return files.get(file).get(number - 1);
    }

    List<Line> lines(String file) {
        return List.copyOf(files.get(file));
    }

    /** The line and all that is indented below it, without blank lines at the end. */
    List<Line> block(Line head) {
        List<Line> lines = files.get(file(head));
        int first = lines.indexOf(head);
        int end = first + 1;
        while (end < lines.size() && below(head, lines.get(end))) {
            end++;
        }
        while (lines.get(end - 1).text().isBlank()) {
            end--;
        }
        return List.copyOf(lines.subList(first, end));
    }

    private static boolean below(Line head, Line line) {
        int indent = head.indent().length();
        int other = line.indent().length();
        return line.text().isBlank() || other > indent || (other == indent && line.isItem() && !head.isItem());
    }

    /** Puts lines after a line. */
    List<Line> after(Line line, List<String> texts) {
        List<Line> lines = files.get(file(line));
        List<Line> added = texts.stream().map(Line::new).toList();
        lines.addAll(lines.indexOf(line) + 1, added);
        return added;
    }

    /** Puts lines after a line's block. */
    List<Line> afterBlock(Line head, List<String> texts) {
        List<Line> block = block(head);
        return after(block.get(block.size() - 1), texts);
    }

    /** A second block like that of {@code head}, right after it; line by line alike. */
    List<Line> copy(Line head) {
        return afterBlock(head, block(head).stream().map(Line::text).toList());
    }

    void remove(Collection<Line> gone) {
        files.values().forEach(lines -> lines.removeIf(gone::contains));
    }

    /** The file in which a line stands. */
    String file(Line line) {
        return files.entrySet().stream()
                .filter(e -> e.getValue().contains(line))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("gone: " + line.text()));
    }

    /** Where a line stands now. */
    Place place(Line line) {
        String file = file(line);
        return new Place(file, files.get(file).indexOf(line) + 1);
    }

    void write(Path folder) throws IOException {
        for (String file : files.keySet()) {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text(file));
        }
    }
}
