package org.parlance.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parlance.core.json.Json;

/**
 * What one process trains and measures: a configuration on a part of a set, with several seeds.
 *
 * @param part the files
 * @param outOfScope intents that are left out of the training
 * @param seeds one training each
 * @param threads how many may work at a training
 * @param models where the models go
 * @param name the models' name, to which the seed is added
 */
record NluJob(NluSet.Part part, Set<String> outOfScope, List<Long> seeds, int threads, Path models, String name) {
    private static final String FILE = "job.json";

    /** Puts it into a folder, where {@link #in} finds it. */
    void write(Path folder) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("train", part.train().stream().map(Path::toString).toList());
        json.put("test", part.test().toString());
        json.put("out_of_scope", new TreeSet<>(outOfScope));
        json.put("seeds", seeds);
        json.put("threads", (long) threads);
        json.put("models", models.toString());
        json.put("name", name);
        Files.writeString(folder.resolve(FILE), Json.write(json));
    }

    static NluJob in(Path folder) throws IOException {
        Map<String, Object> json = Json.readObject(Files.readString(folder.resolve(FILE)));
        List<Path> train = texts(json.get("train")).stream().map(Path::of).toList();
        return new NluJob(
                new NluSet.Part(train, Path.of(String.valueOf(json.get("test")))),
                texts(json.get("out_of_scope")).stream().collect(Collectors.toUnmodifiableSet()),
                texts(json.get("seeds")).stream().map(Long::valueOf).toList(),
                Integer.parseInt(String.valueOf(json.get("threads"))),
                Path.of(String.valueOf(json.get("models"))),
                String.valueOf(json.get("name")));
    }

    private static List<String> texts(Object list) {
        return Json.list(list).stream().map(String::valueOf).toList();
    }
}
