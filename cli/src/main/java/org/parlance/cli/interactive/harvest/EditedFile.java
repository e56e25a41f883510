package org.parlance.cli.interactive.harvest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parlance.cli.FileDiff;
import org.parlance.core.file.UnfinishedFile;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlInsertion;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlReader;

/** A YAML file with what is to be added to it; an addition that doesn't read back as what was meant is not taken. */
public final class EditedFile {
    private static final YamlReader YAML = YamlReader.ofProcess();

    private final Path path;
    private final String before;
    private String after;

    private EditedFile(Path path, String before, String after) {
        this.path = path;
        this.before = before;
        this.after = after;
    }

    /** The file as it is, or as a new one that says its format. */
    static EditedFile of(Path path) {
        if (!Files.exists(path)) {
            return new EditedFile(path, "", "version: \"3.1\"\n");
        }
        String text = text(path);
        return new EditedFile(path, text, text);
    }

    public Path path() {
        return path;
    }

    public boolean isNew() {
        return before.isEmpty();
    }

    public boolean isChanged() {
        return !before.equals(after) && !(isNew() && content().size() <= 1);
    }

    /** How it would change, line by line. */
    public List<String> diff(boolean colour) {
        return FileDiff.lines(path.toString(), before, after, colour);
    }

    /** What it means as it would be; empty when it can't be read. */
    Optional<YamlMapping> read() {
        return read(after);
    }

    /**
     * Adds something.
     *
     * @param wanted what the file must mean afterwards
     * @return false when the file can't be added to in that way; it is then as it was
     */
    boolean add(
            Function<YamlInsertion, Optional<String>> addition,
            Function<Map<String, Object>, Map<String, Object>> wanted) {
        Optional<YamlMapping> now = read();
        if (now.isEmpty()) {
            return false;
        }
        Object meant = stripped(wanted.apply(now.get().plain()));
        Optional<String> added = addition.apply(new YamlInsertion(after, now.get()))
                .filter(text -> read(text)
                        .filter(read -> stripped(read.plain()).equals(meant))
                        .isPresent());
        added.ifPresent(text -> after = text);
        return added.isPresent();
    }

    /**
     * Writes it, at once or not at all.
     *
     * @return false when somebody else changed the file meanwhile; nothing is written then
     */
    public boolean write() throws IOException {
        if (!before.equals(Files.exists(path) ? text(path) : "")) {
            return false;
        }
        Path target = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        try (UnfinishedFile part = UnfinishedFile.in(target.getParent())) {
            Files.writeString(part.path(), after);
            keepPermissions(target, part.path());
            part.moveTo(target);
        }
        return true;
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        boolean posix = Files.getFileStore(to).supportsFileAttributeView(PosixFileAttributeView.class);
        if (Files.exists(from) && posix) {
            Files.setPosixFilePermissions(to, Files.getPosixFilePermissions(from));
        }
    }

    /** A value without the line breaks at the ends of its texts, which a block text may win or lose. */
    private static Object stripped(Object value) {
        if (value instanceof Map<?, ?>) {
            Map<String, Object> all = Json.map(value);
            all.replaceAll((key, item) -> stripped(item));
            return all;
        }
        if (value instanceof List<?> list) {
            List<Object> all = new ArrayList<>();
            list.forEach(item -> all.add(stripped(item)));
            return all;
        }
        return value instanceof String text ? text.stripTrailing() : value;
    }

    private Map<String, Object> content() {
        return read().map(YamlMapping::plain).orElse(Map.of());
    }

    private Optional<YamlMapping> read(String text) {
        Problems problems = new Problems();
        Optional<YamlNode> node = YAML.read(path.toString(), text, problems);
        return problems.hasErrors()
                ? Optional.empty()
                : node.filter(YamlMapping.class::isInstance).map(YamlMapping.class::cast);
    }

    private static String text(Path path) {
        try {
            return Files.readString(path, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
