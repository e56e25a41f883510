package org.parlance.cli.check;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What custom actions may do that no YAML file says. Where their source code lies below the project's folder and names every
 * declared action, the words in it decide; where it lies elsewhere, anything may be done.
 */
final class CustomCode {
    private static final Set<String> ENDINGS = Set.of("py", "java", "kt", "js", "ts", "go", "cs", "rb", "php");
    private static final Set<String> SKIPPED =
            Set.of("venv", "env", "node_modules", "site-packages", "target", "build");
    private static final Pattern WORD = Pattern.compile("[\\w-]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int MOST_FILES = 5_000;
    private static final int DEEPEST = 8;
    private static final long LARGEST = 1 << 20;

    private final Set<String> actions;
    private final Map<String, Integer> words;
    private final boolean seen;

    private CustomCode(Set<String> actions, Map<String, Integer> words) {
        this.actions = Set.copyOf(actions);
        this.words = words;
        this.seen = words.keySet().containsAll(actions);
    }

    /** Of these declared actions, whose code may lie below a folder. */
    static CustomCode of(Collection<String> actions, Path folder) {
        Set<String> names = Set.copyOf(actions);
        return new CustomCode(names, names.isEmpty() ? Map.of() : words(folder));
    }

    /** True when there is no custom action at all. */
    boolean isNone() {
        return actions.isEmpty();
    }

    /** True when there are custom actions whose code isn't here. */
    boolean isUnseen() {
        return !actions.isEmpty() && !seen;
    }

    boolean declares(String action) {
        return actions.contains(action);
    }

    /** Whether the code may use something of this name: it does, or nobody can know. */
    boolean mayName(String name) {
        return isUnseen() || words.getOrDefault(name, 0) > 0;
    }

    /** Whether the code may run an action: it names it in more than the place where the action itself is. */
    boolean mayRun(String action) {
        return isUnseen() || words.getOrDefault(action, 0) > (actions.contains(action) ? 1 : 0);
    }

    /** None where the folder can't be read or holds more than a project does, as if the code lay elsewhere. */
    private static Map<String, Integer> words(Path folder) {
        Reading reading = new Reading(folder.toAbsolutePath().normalize());
        try {
            Files.walkFileTree(reading.root, Set.of(), DEEPEST, reading);
        } catch (IOException unreadable) {
            return Map.of();
        }
        return reading.visited > MOST_FILES ? Map.of() : reading.words;
    }

    /** Counts the words of all source files. */
    private static final class Reading extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Map<String, Integer> words = new HashMap<>();
        private int visited;

        Reading(Path root) {
            this.root = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            String name = String.valueOf(directory.getFileName());
            boolean skipped = name.startsWith(".") || SKIPPED.contains(name);
            return skipped && !directory.equals(root) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (isCode(file) && attributes.size() <= LARGEST) {
                count(Files.readAllBytes(file), words);
            }
            visited++;
            return visited > MOST_FILES ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }

    private static boolean isCode(Path file) {
        String name = file.getFileName().toString();
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static void count(byte[] content, Map<String, Integer> words) {
        Matcher matcher = WORD.matcher(new String(content, StandardCharsets.UTF_8));
        while (matcher.find()) {
            words.merge(matcher.group(), 1, Integer::sum);
        }
    }
}
