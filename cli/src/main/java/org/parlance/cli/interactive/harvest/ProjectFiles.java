package org.parlance.cli.interactive.harvest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.parlance.cli.project.DataFiles;
import org.parlance.cli.project.Document;
import org.parlance.cli.project.ProjectPaths;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlReader;
import org.parlance.core.yaml.YamlScalar;
import org.parlance.core.yaml.YamlSequence;
import org.parlance.core.yaml.YamlWriter;

/** Finds the files of a project in which something new belongs, and says how they would change. */
public final class ProjectFiles {
    private static final String NLU = "nlu";
    private static final String EXAMPLES = "examples";
    private static final String INTENT = "intent";
    private static final String STEPS = "steps";

    private final List<Path> data;
    private final List<Path> dataRoots;
    private final List<Path> domain;
    private final Map<Path, EditedFile> edited = new LinkedHashMap<>();

    /** Reads which files there are; what is wrong with them was said before. */
    public ProjectFiles(ProjectPaths paths) {
        YamlReader yaml = YamlReader.ofProcess();
        this.dataRoots = paths.data();
        List<Path> there = paths.data().stream().filter(Files::exists).toList();
        this.data = new DataFiles(yaml)
                .read(there, new Problems()).stream().map(Document::path).toList();
        List<Path> domains = paths.domain().stream().filter(Files::exists).toList();
        this.domain = new DataFiles(yaml)
                .read(domains, new Problems()).stream().map(Document::path).toList();
    }

    /** The file that has this kind of story already, else a new one among the data. */
    public Path fileFor(String key) {
        return data.stream()
                .filter(path -> file(path).read().filter(map -> map.has(key)).isPresent())
                .findFirst()
                .orElseGet(() -> folder().resolve(key + ".yml"));
    }

    /** The file in which a story or rule takes just these steps. */
    public Optional<Path> fileWith(List<Object> steps) {
        Object wanted = plain(Map.of(STEPS, steps)).get(STEPS);
        return data.stream()
                .filter(path -> file(path)
                        .read()
                        .map(YamlMapping::plain)
                        .filter(content -> Stream.of("stories", "rules")
                                .flatMap(key -> Json.list(content.get(key)).stream())
                                .anyMatch(item -> wanted.equals(Json.map(item).get(STEPS))))
                        .isPresent())
                .findFirst();
    }

    /**
     * Adds stories or rules.
     *
     * @param key {@code stories} or {@code rules}
     */
    public void addStories(Path path, String key, List<Map<String, Object>> items) {
        addItems(path, key, items);
    }

    /** Adds examples where their intents have examples already, else behind the last intent. */
    public void addExamples(Map<String, ? extends Collection<String>> examples) {
        examples.forEach((label, texts) -> {
            List<String> lines = texts.stream().map(text -> "- " + text).toList();
            Optional<Path> taught = data.stream()
                    .filter(path -> addLines(file(path), label, lines))
                    .findFirst();
            if (taught.isEmpty()) {
                Map<String, Object> intent = new LinkedHashMap<>();
                intent.put(INTENT, label);
                intent.put(EXAMPLES, new YamlWriter.Block(String.join("\n", lines) + "\n"));
                addItems(fileFor(NLU), NLU, List.of(intent));
            }
        });
    }

    /** Adds names to the domain. */
    public void addNames(NewNames names) {
        addNames("intents", names.intents());
        addNames("entities", names.entities());
        addNames("actions", names.actions());
        if (!names.responses().isEmpty()) {
            Map<String, Object> responses = new LinkedHashMap<>();
            names.responses().forEach((name, text) -> responses.put(name, List.of(Map.of("text", text))));
            addEntries("responses", responses);
        }
    }

    /** The files that would change, in the order in which they were added to. */
    public List<EditedFile> changed() {
        return edited.values().stream().filter(EditedFile::isChanged).toList();
    }

    private void addNames(String key, List<String> names) {
        if (!names.isEmpty()) {
            addItems(domainFileFor(key), key, names);
        }
    }

    private void addEntries(String key, Map<String, Object> entries) {
        Map<String, Object> plain = plain(entries);
        firstThat(
                domainFileFor(key),
                file -> file.add(text -> text.entries(key, entries), content -> {
                    Map<String, Object> all = Json.map(content.get(key));
                    all.putAll(plain);
                    content.put(key, all);
                    return content;
                }));
    }

    private void addItems(Path path, String key, List<?> items) {
        List<Object> plain = Json.list(plain(Map.of(key, items)).get(key));
        firstThat(
                path,
                file -> file.add(text -> text.items(key, items), content -> {
                    List<Object> all = new ArrayList<>(Json.list(content.get(key)));
                    all.addAll(plain);
                    content.put(key, all);
                    return content;
                }));
    }

    /** Tries the file itself, then new ones beside it, until one takes the addition. */
    private void firstThat(Path path, Predicate<EditedFile> addition) {
        Path folder = path.toAbsolutePath().getParent();
        Stream<Path> others = Stream.iterate(1, n -> n + 1)
                .map(n -> path.resolveSibling("interactive" + (n == 1 ? "" : "-" + n) + ".yml"));
        Stream.concat(Stream.of(path), others)
                .filter(candidate -> addition.test(file(candidate)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No file in %s can be added to.".formatted(folder)));
    }

    private static boolean addLines(EditedFile file, String label, List<String> lines) {
        Optional<YamlMapping> root = file.read();
        Optional<YamlSequence> nlu = root.flatMap(map -> map.get(NLU))
                .filter(YamlSequence.class::isInstance)
                .map(YamlSequence.class::cast);
        int items = nlu.map(list -> list.items().size()).orElse(0);
        for (int i = 0; i < items; i++) {
            int item = i;
            Optional<YamlScalar> block = block(nlu.orElseThrow(), item, label);
            if (block.isPresent()
                    && file.add(text -> text.lines(block.get(), lines), content -> taught(content, item, lines))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<YamlScalar> block(YamlSequence nlu, int item, String label) {
        return Optional.of(nlu.items().get(item))
                .filter(YamlMapping.class::isInstance)
                .map(YamlMapping.class::cast)
                .filter(intent -> intent.get(INTENT)
                        .map(node -> label.equals(node.plain()))
                        .orElse(false))
                .flatMap(intent -> intent.get(EXAMPLES))
                .filter(YamlScalar.class::isInstance)
                .map(YamlScalar.class::cast);
    }

    private static Map<String, Object> taught(Map<String, Object> content, int item, List<String> lines) {
        List<Object> nlu = new ArrayList<>(Json.list(content.get(NLU)));
        Map<String, Object> intent = Json.map(nlu.get(item));
        String old = String.valueOf(intent.get(EXAMPLES)).stripTrailing();
        intent.put(EXAMPLES, old + "\n" + String.join("\n", lines));
        nlu.set(item, intent);
        content.put(NLU, nlu);
        return content;
    }

    private Path domainFileFor(String key) {
        return domain.stream()
                .filter(path -> file(path).read().filter(map -> map.has(key)).isPresent())
                .findFirst()
                .or(() -> domain.stream().findFirst())
                .orElse(Path.of("domain.yml"));
    }

    private Path folder() {
        return dataRoots.stream()
                .findFirst()
                .map(root -> Files.isRegularFile(root) ? root.toAbsolutePath().getParent() : root)
                .orElse(Path.of("data"));
    }

    private EditedFile file(Path path) {
        return edited.computeIfAbsent(path, EditedFile::of);
    }

    /** The values as they read when they were written as YAML. */
    private static Map<String, Object> plain(Map<String, ?> values) {
        return YamlReader.ofProcess()
                .read("addition", YamlWriter.write(values), new Problems())
                .map(node -> Json.map(node.plain()))
                .orElseThrow();
    }
}
