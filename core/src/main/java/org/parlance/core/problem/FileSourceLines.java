package org.parlance.core.problem;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads excerpts from the files themselves; what can't be read, or lies beyond a bound, is simply not shown. */
public final class FileSourceLines implements SourceLines {
    private static final long MOST_CHARACTERS = 64L << 20;
    private static final int LONGEST_LINE = 1 << 20;
    private static final long SMALL = 1 << 20;

    private final Map<Path, List<String>> files = new HashMap<>();

    @Override
    public Optional<String> line(String file, int line) {
        Path path;
        try {
            path = Path.of(file);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try {
            return Files.size(path) <= SMALL ? kept(path, line) : searched(path, line);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Many problems of a file ask for its lines, so the lines of small files are kept. */
    private Optional<String> kept(Path path, int line) throws IOException {
        List<String> lines = files.get(path);
        if (lines == null) {
            String text = new String(Files.readAllBytes(path), StandardCharsets.UTF_8).replace("\uFEFF", "");
            lines = List.of(text.split("\n", -1));
            files.put(path, lines);
        }
        return line >= 1 && line <= lines.size() ? Optional.of(lines.get(line - 1)) : Optional.empty();
    }

    private static Optional<String> searched(Path path, int line) throws IOException {
        try (Reader reader = open(path)) {
            return find(reader, line);
        }
    }

    private static Reader open(Path path) throws IOException {
        // This constructor replaces malformed bytes, so that a line with one can still be shown.
        return new BufferedReader(new InputStreamReader(Files.newInputStream(path), StandardCharsets.UTF_8));
    }

    private static Optional<String> find(Reader reader, int line) throws IOException {
        StringBuilder text = new StringBuilder();
        int at = 1;
        for (long read = 0; read < MOST_CHARACTERS && text.length() < LONGEST_LINE; read++) {
            int character = reader.read();
            if (character < 0 || (character == '\n' && at == line)) {
                break;
            }
            if (character == '\n') {
                at++;
            } else if (at == line && character != '\uFEFF') {
                text.append((char) character);
            }
        }
        return at == line ? Optional.of(text.toString()) : Optional.empty();
    }
}
