package org.parlance.cli.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.parlance.cli.TextTable;
import org.parlance.core.archive.ModelStore;
import org.parlance.core.json.Json;

/** Several models walked through the same stories; the figures are Rasa's: how many stories went right with each. */
final class ModelComparison {
    /** What parts a model's configuration from how much of the data it left out, in file names that Rasa gives. */
    private static final String PERCENTAGE = "__percentage__";

    private final Map<String, List<Object>> results = new LinkedHashMap<>();
    private final TextTable table = new TextTable().row("model", "right stories");

    private ModelComparison() {}

    /** Of models that were named. */
    static ModelComparison of(List<Path> models, ToIntFunction<Path> right) {
        ModelComparison comparison = new ModelComparison();
        for (Path model : models) {
            int stories = right.applyAsInt(model);
            String name = ModelStore.find(model).getFileName().toString();
            comparison.results.computeIfAbsent(name, key -> new ArrayList<>()).add((long) stories);
            comparison.table.row(name, stories);
        }
        return comparison;
    }

    /** Of the models in a folder's folders, one for each run, or in the folder itself. */
    static ModelComparison ofDirectory(Path given, ToIntFunction<Path> right) {
        Path folder = Files.isDirectory(given) ? given : given.toAbsolutePath().getParent();
        List<Path> runs = list(folder).stream()
                .filter(path -> Files.isDirectory(path) && !models(path).isEmpty())
                .toList();
        ModelComparison comparison = new ModelComparison();
        for (Path run : runs.isEmpty() ? List.of(folder) : runs) {
            comparison.run(folder, run, right);
        }
        return comparison;
    }

    private void run(Path folder, Path run, ToIntFunction<Path> right) {
        Map<String, List<Object>> counted = new LinkedHashMap<>();
        for (Path model : models(run)) {
            int stories = right.applyAsInt(model);
            String config = model.getFileName()
                    .toString()
                    .replace(ModelStore.SUFFIX, "")
                    .split(PERCENTAGE)[0];
            counted.computeIfAbsent(config, key -> new ArrayList<>()).add((long) stories);
            table.row(folder.relativize(model), stories);
        }
        counted.forEach((config, row) ->
                results.computeIfAbsent(config, key -> new ArrayList<>()).add(row));
    }

    private static List<Path> models(Path folder) {
        return list(folder).stream()
                .filter(file -> file.toString().endsWith(ModelStore.SUFFIX))
                .toList();
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isEmpty() {
        return results.isEmpty();
    }

    Map<String, String> files() {
        return Map.of("results.json", Json.pretty(results) + "\n");
    }

    String table() {
        return table.render();
    }
}
