package org.parlance.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.spi.Action;

class ActionLoaderTest {
    private static final String SOURCE =
            """
            package shop;
            public final class %1$s implements org.parlance.core.spi.Action {
                public String name() { return "%2$s"; }
                public java.util.List<org.parlance.core.event.Event> run(
                        org.parlance.core.action.Dispatcher dispatcher,
                        org.parlance.core.tracker.Tracker tracker,
                        org.parlance.core.domain.Domain domain) {
                    return java.util.List.of();
                }
            }
            """;

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    @Test
    void findsActionsInFoldersOfClassesJarsAndFoldersOfJars() throws IOException {
        Path classes = compiled("Open", "action_open", "shop.Open");
        Path jar = jar(compiled("Close", "action_close", "shop.Close"), folder.resolve("close.jar"));
        Path jars = Files.createDirectory(folder.resolve("jars"));
        jar(compiled("Count", "action_count", "shop.Count"), jars.resolve("count.jar"));

        List<Action> actions = new ActionLoader(problems).load(List.of(classes, jar, jars));

        assertThat(problems.sorted()).isEmpty();
        assertThat(actions).map(Action::name).containsExactly("action_open", "action_close", "action_count");
    }

    @Test
    void saysWhatIsMissing() throws IOException {
        Path undeclared = compiled("Open", "action_open", "");
        Path broken = compiled("Close", "action_close", "shop.Nowhere");
        Path nowhere = folder.resolve("nowhere.jar");

        assertThat(new ActionLoader(problems).load(List.of(undeclared, broken, nowhere)))
                .isEmpty();
        assertThat(problems.sorted())
                .map(Problem::toString)
                .containsExactlyInAnyOrder(
                        undeclared + ": error: No action is found here. Maybe the file "
                                + "META-INF/services/org.parlance.core.spi.Action with the classes' names is missing.",
                        broken + ": error: An action can't be loaded: org.parlance.core.spi.Action: "
                                + "Provider shop.Nowhere not found",
                        nowhere + ": error: This can't be read: there is nothing here, or it isn't readable");
    }

    private Path compiled(String type, String action, String declared) throws IOException {
        Path source = Files.createDirectories(folder.resolve("source")).resolve(type + ".java");
        Files.writeString(source, SOURCE.formatted(type, action));
        Path classes = Files.createDirectory(folder.resolve("classes-" + type));
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        classes.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        source.toString());
        assertThat(result).isZero();
        if (!declared.isEmpty()) {
            Path services = Files.createDirectories(classes.resolve("META-INF/services"));
            Files.writeString(services.resolve(Action.class.getName()), declared + "\n");
        }
        return classes;
    }

    private static Path jar(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(
                        new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return jar;
    }
}
