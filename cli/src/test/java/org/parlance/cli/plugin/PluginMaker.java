package org.parlance.cli.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.parlance.core.spi.Action;

/** Makes plug-ins for tests: compiles sources into a jar in a folder of its own. */
final class PluginMaker {
    private final Path work;

    PluginMaker(Path work) {
        this.work = work;
    }

    /** A plug-in with one action, which answers with its plug-in's own copy of a class {@code other.Word}. */
    Path action(Path directory, String plugin, String actionName) {
        Map<String, String> sources = new TreeMap<>();
        sources.put(
                "other/Word.java",
                "package other; public class Word { public static String of() { return \"" + actionName + "\"; } }");
        sources.put(
                "other/Mine.java",
                """
                package other;
                public class Mine implements org.parlance.core.spi.Action {
                    public String name() { return Word.of(); }
                    public java.util.List<org.parlance.core.event.Event> run(
                            org.parlance.core.action.Dispatcher d, org.parlance.core.tracker.Tracker t,
                            org.parlance.core.domain.Domain domain) { return java.util.List.of(); }
                }
                """);
        Path folder = directory.resolve(plugin);
        jar(folder.resolve(plugin + ".jar"), sources, Map.of(service(Action.class), "other.Mine\n"));
        return folder;
    }

    static String service(Class<?> door) {
        return "META-INF/services/" + door.getName();
    }

    /** Compiles the sources and packs them with the resources. */
    void jar(Path jar, Map<String, String> sources, Map<String, String> resources) {
        try {
            Path folder = Files.createTempDirectory(work, "classes");
            Map<String, byte[]> content = new TreeMap<>();
            resources.forEach((name, text) -> content.put(name, text.getBytes(StandardCharsets.UTF_8)));
            if (!sources.isEmpty()) {
                compile(folder, sources);
                classes(folder, content);
            }
            zip(jar, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void zip(Path zip, Map<String, byte[]> content) throws IOException {
        Files.createDirectories(zip.toAbsolutePath().getParent());
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, byte[]> file : content.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        }
    }

    private static void compile(Path folder, Map<String, String> sources) throws IOException {
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
        }
        List<String> arguments = Stream.concat(
                        Stream.of("-proc:none", "-cp", System.getProperty("java.class.path"), "-d", folder.toString()),
                        sources.keySet().stream()
                                .map(name -> folder.resolve(name).toString()))
                .toList();
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(new String[0]));
        if (result != 0) {
            throw new IllegalArgumentException("The test's sources don't compile.");
        }
    }

    private static void classes(Path folder, Map<String, byte[]> content) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(".class")).toList()) {
                content.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
    }
}
