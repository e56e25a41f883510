package org.parlance.cli.test.nlu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlReader;

/** Finds the configurations that are compared and gives each a name: its file's, with its folders' where two have the same. */
final class ConfigFiles {
    private ConfigFiles() {}

    /** Files by name, in the order given; those of a folder by name. */
    static Map<String, Path> named(List<Path> given, Problems problems) {
        List<Path> files = new ArrayList<>();
        for (Path path : given) {
            if (Files.isDirectory(path)) {
                files.addAll(in(path, problems));
            } else if (Files.isRegularFile(path)) {
                files.add(path);
            } else {
                problems.error(
                        Location.ofFile(path.toString()),
                        "There is no such file or folder.",
                        "--config should name another configuration.");
            }
        }
        Map<String, Path> named = new LinkedHashMap<>();
        List<Path> once = files.stream().distinct().toList();
        once.forEach(file -> named.put(name(file, once), file));
        return named;
    }

    private static String name(Path file, List<Path> all) {
        boolean unique =
                all.stream().filter(other -> base(other).equals(base(file))).count() == 1;
        return unique
                ? base(file)
                : file.normalize().toString().replaceFirst("\\.ya?ml$", "").replaceAll("[/\\\\:]+", "_");
    }

    private static String base(Path file) {
        return file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    }

    private static List<Path> in(Path folder, Problems problems) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .filter(file -> isConfig(file, problems))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What else lies in the folder is left out, as in Rasa, but not without a word. */
    private static boolean isConfig(Path file, Problems problems) {
        boolean config = YamlReader.ofProcess()
                .read(file, new Problems())
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .filter(content -> content.has("pipeline") || content.has("recipe") || content.has("language"))
                .isPresent();
        if (!config) {
            problems.add(Problem.warning(Location.ofFile(file.toString()), "This file is no configuration.")
                    .because("It is left out of the comparison."));
        }
        return config;
    }
}
