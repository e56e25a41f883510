package org.parlance.cli.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;

/** Finds the plug-ins below a folder, one in each folder there; names that begin with a dot, files and folders of other things are passed over. */
public final class PluginLoader {
    private PluginLoader() {}

    /**
     * Loads them all.
     *
     * @throws ParlanceException with everything that is wrong with any of them
     */
    public static Plugins load(Path directory) {
        Problems problems = new Problems();
        Map<String, PluginFolder> found = find(directory, problems);
        problems.throwIfErrors(ParlanceException.Kind.CONFIGURATION);
        ClassLoader installation = PluginLoader.class.getClassLoader();
        return new Plugins(found.values().stream()
                .map(files -> new Plugin(files, installation))
                .toList());
    }

    /** The whole plug-ins below a folder by name; what is wrong with the others is told to {@code problems}. */
    static Map<String, PluginFolder> find(Path directory, Problems problems) {
        Map<String, PluginFolder> found = new TreeMap<>();
        for (Path folder : folders(directory, problems)) {
            PluginFolder.check(folder, problems).ifPresent(files -> {
                PluginFolder before = found.putIfAbsent(files.descriptor().name(), files);
                if (before != null) {
                    problems.add(twice(files, before));
                }
            });
        }
        return found;
    }

    private static Problem twice(PluginFolder second, PluginFolder first) {
        return Problem.error(
                        Location.ofFile(second.path().toString()),
                        "The plug-in \"%s\" is there twice."
                                .formatted(second.descriptor().name()))
                .because("It also lies in %s.".formatted(first.path()))
                .maybe("one of the two folders is an older copy that can be deleted.");
    }

    /** A folder of other things, such as a plug-in's sources, is passed over; an empty one was to be a plug-in. */
    private static boolean isPlugin(Path folder, Problems problems) {
        String[] names = folder.toFile().list();
        boolean is = names == null
                || names.length == 0
                || Stream.of(names).anyMatch(name -> name.endsWith(".jar") || name.equals(PluginDescriptor.FILE));
        if (!is) {
            problems.add(Problem.warning(Location.ofFile(folder.toString()), "This folder holds no plug-in.")
                    .because("It has neither jars nor a %s, and is passed over.".formatted(PluginDescriptor.FILE)));
        }
        return is;
    }

    private static List<Path> folders(Path directory, Problems problems) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(directory)) {
            return inside.filter(Files::isDirectory)
                    .filter(folder -> !folder.getFileName().toString().startsWith("."))
                    .filter(folder -> isPlugin(folder, problems))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
