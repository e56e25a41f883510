package org.parlance.cli.plugin;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;

/**
 * A folder that was found to hold a whole plug-in.
 *
 * @param path the folder
 * @param descriptor what the plug-in says of itself
 * @param jars its jars by name
 */
record PluginFolder(Path path, PluginDescriptor descriptor, List<Path> jars) {
    /** Checks a folder; empty when something is wrong with it, which {@code problems} is told. */
    static Optional<PluginFolder> check(Path path, Problems problems) {
        Optional<PluginDescriptor> descriptor = PluginDescriptor.read(path, problems);
        List<Path> jars = jars(path, problems);
        boolean whole = jars.stream().allMatch(jar -> readable(jar, problems));
        return descriptor.filter(said -> whole && !jars.isEmpty()).map(said -> new PluginFolder(path, said, jars));
    }

    private static List<Path> jars(Path path, Problems problems) {
        try (Stream<Path> files = Files.list(path)) {
            List<Path> jars = files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
            if (jars.isEmpty()) {
                problems.add(Problem.error(Location.ofFile(path.toString()), "This plug-in's folder has no jars.")
                        .maybe("it was not copied to its end, or the jars lie one folder deeper."));
            }
            return jars;
        } catch (IOException e) {
            problems.add(Problem.error(Location.ofFile(path.toString()), "This plug-in's folder can't be read.")
                    .maybe("its permissions are too tight."));
            return List.of();
        }
    }

    private static boolean readable(Path jar, Problems problems) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.size() > 0;
        } catch (IOException e) {
            problems.add(Problem.error(Location.ofFile(jar.toString()), "This plug-in's jar is broken.")
                    .because("It is no jar, or was cut off.")
                    .maybe("add the plug-in again with parlance plugin add."));
            return false;
        }
    }
}
