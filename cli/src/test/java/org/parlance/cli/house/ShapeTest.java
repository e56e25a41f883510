package org.parlance.cli.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** Holds the budget of sizes: small files and small methods, with the names of those over it. */
class ShapeTest {
    private static final int FILE_P90 = 200;
    private static final int FILE_MAX = 400;
    private static final int METHOD_P90 = 15;
    private static final int METHOD_MAX = 40;

    @Test
    void main_files_are_small() throws IOException {
        Map<String, Integer> lines = new TreeMap<>();
        for (Path file : sources()) {
            lines.put(
                    root().relativize(file).toString(), Files.readAllLines(file).size());
        }

        assertThat(over(lines, FILE_MAX)).as("files over %d lines", FILE_MAX).isEmpty();
        assertThat(over(lines, FILE_P90))
                .as("more than a tenth over %d lines", FILE_P90)
                .hasSizeLessThanOrEqualTo(lines.size() / 10);
    }

    @Test
    void methods_are_small() throws IOException {
        Map<String, Integer> lines = methods();

        assertThat(over(lines, METHOD_MAX))
                .as("methods over %d lines", METHOD_MAX)
                .isEmpty();
        assertThat(over(lines, METHOD_P90 - 1))
                .as("more than a tenth of %d lines or more", METHOD_P90)
                .hasSizeLessThanOrEqualTo(lines.size() / 10);
    }

    private static List<String> over(Map<String, Integer> lines, int limit) {
        return lines.entrySet().stream()
                .filter(e -> e.getValue() > limit)
                .map(e -> e.getKey() + ": " + e.getValue())
                .toList();
    }

    private static Map<String, Integer> methods() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<String, Integer> lines = new TreeMap<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources()));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new Bodies(unit, positions, lines), null);
            }
        }
        return lines;
    }

    /** Counts the lines of each method's body, braces included. */
    private static final class Bodies extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final Map<String, Integer> lines;

        Bodies(CompilationUnitTree unit, SourcePositions positions, Map<String, Integer> lines) {
            this.unit = unit;
            this.positions = positions;
            this.lines = lines;
        }

        @Override
        public Void visitMethod(MethodTree method, Void none) {
            if (method.getBody() != null) {
                long first = line(positions.getStartPosition(unit, method.getBody()));
                long last = line(positions.getEndPosition(unit, method.getBody()));
                String file =
                        Path.of(unit.getSourceFile().toUri()).getFileName().toString();
                lines.put("%s:%d %s".formatted(file, first, method.getName()), (int) (last - first + 1));
            }
            return super.visitMethod(method, none);
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }
    }

    private static List<Path> sources() throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> all = Files.walk(root())) {
            all.filter(p -> p.toString().endsWith(".java"))
                    .filter(p -> root().relativize(p)
                            .toString()
                            .contains("src/main/java".replace('/', java.io.File.separatorChar)))
                    .filter(p -> !p.toString().contains("target" + java.io.File.separator))
                    .forEach(found::add);
        }
        return found;
    }

    static Path root() {
        return Path.of("").toAbsolutePath().getParent();
    }
}
