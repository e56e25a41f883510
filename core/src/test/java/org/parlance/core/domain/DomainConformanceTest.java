package org.parlance.core.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;
import org.parlance.core.yaml.YamlLimits;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlReader;

/** Real projects' domains are read just as Rasa reads them. */
class DomainConformanceTest {
    private static final Path CONFORMANCE = Path.of("../../shared/conformance");
    private static final YamlReader YAML = new YamlReader(name -> Optional.of("value of " + name), YamlLimits.DEFAULT);
    private static final ResponsesFormat NAMES_ONLY = (node, problems) -> {
        Map<String, List<ResponseVariation>> names = new LinkedHashMap<>();
        ((YamlMapping) node).names().forEach(name -> names.put(name, List.of(variation())));
        return names;
    };

    static Stream<String> projects() throws IOException {
        return expected().filter(name -> !name.startsWith("wild-"));
    }

    static Stream<String> wildProjects() throws IOException {
        return expected().filter(name -> name.startsWith("wild-") && !name.equals("wild-01"));
    }

    @Test
    void the_recorded_answers_are_here() {
        Assumptions.assumeTrue(Files.isDirectory(CONFORMANCE), "skipped: ../shared/conformance is not there");
        assertThat(CONFORMANCE.resolve("expected")).isNotEmptyDirectory();
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("projects")
    void the_domain_is_as_rasa_reads_it(String project) throws IOException {
        Map<String, Object> expected = Json.map(expected(project).get("domain"));
        Domain domain = read(project);
        assertThat(domain.actionNames()).isEqualTo(expected.get("actions"));
        assertThat(new TreeSet<>(domain.intents().keySet())).containsExactlyElementsOf(texts(expected, "intents"));
        assertThat(domain.entities().keySet()).containsExactlyInAnyOrderElementsOf(texts(expected, "entities"));
        assertThat(domain.forms().keySet()).containsExactlyElementsOf(texts(expected, "forms"));
        assertThat(slotTypes(domain)).containsExactlyEntriesOf(Json.map(expected.get("slots")));
        assertThat(slotStates(domain)).isEqualTo(expected.get("slot_states"));
        assertThat(entityStates(domain)).containsExactlyInAnyOrderElementsOf(texts(expected, "entity_states"));
        assertThat(usedEntities(domain)).isEqualTo(new TreeMap<>(Json.map(expected.get("intent_used_entities"))));
        assertThat((long) domain.intents().size()
                        + entityStates(domain).size()
                        + slotStates(domain).size()
                        + domain.actionNames().size()
                        + domain.forms().size())
                .isEqualTo(((Number) expected.get("num_states")).longValue());
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("wildProjects")
    void the_counts_of_a_random_public_project_are_rasas_and_the_old_format_is_migrated(String project)
            throws IOException {
        Map<String, Object> expected = expected(project);
        boolean legacy = expected.containsKey("after_migration");
        Map<String, Object> counts =
                Json.map((legacy ? Json.map(expected.get("after_migration")) : expected).get("domain"));
        Domain domain = read(project);
        Map<String, Object> actual = new LinkedHashMap<>();
        actual.put("intents", (long) domain.intents().size());
        actual.put("entities", (long) domain.entities().size());
        actual.put("slots", (long) domain.slots().size());
        actual.put("responses", (long) domain.responses().size());
        actual.put("forms", (long) domain.forms().size());
        actual.put("actions", (long) domain.actionNames().size());
        assertThat(actual).isEqualTo(counts);
    }

    private static Domain read(String project) throws IOException {
        Path root = CONFORMANCE.resolve("projects").resolve(project);
        Path single = root.resolve("domain.yml");
        Problems problems = new Problems();
        List<Path> paths = List.of(Files.exists(single) ? single : root.resolve("domain"));
        Domain domain = new DomainReader(YAML, NAMES_ONLY).read(paths, problems);
        assertThat(problems.errors()).isEmpty();
        long notes = problems.count(Severity.NOTE);
        assertThat(notes).isEqualTo(expected(project).containsKey("after_migration") ? 1 : 0);
        return withTrainingData(domain, root.resolve("data"), rasasOrder(project));
    }

    /** Rasa keeps retrieval intents in a set, so that their order is that of one run. */
    private static List<String> rasasOrder(String project) throws IOException {
        return texts(Json.map(expected(project).get("domain")), "actions");
    }

    private static Domain withTrainingData(Domain domain, Path data, List<String> order) throws IOException {
        Set<String> retrieval = new LinkedHashSet<>();
        Map<String, List<ResponseVariation>> responses = new LinkedHashMap<>();
        Set<String> botTexts = new TreeSet<>(domain.endToEndActions());
        for (YamlMapping file : files(data)) {
            file.present("responses").ifPresent(node -> responses.putAll(NAMES_ONLY.read(node, new Problems())));
            for (Object example : Json.list(plain(file, "nlu"))) {
                String intent = String.valueOf(Json.map(example).get("intent"));
                if (intent.contains("/")) {
                    retrieval.add(intent.substring(0, intent.indexOf('/')));
                }
            }
            for (Object story : Json.list(plain(file, "stories"))) {
                Json.list(Json.map(story).get("steps")).stream()
                        .map(step -> Json.map(step).get("bot"))
                        .filter(String.class::isInstance)
                        .forEach(text -> botTexts.add(text.toString()));
            }
        }
        List<String> ordered = new ArrayList<>(retrieval);
        ordered.sort(Comparator.comparing(intent -> order.indexOf("utter_" + intent)));
        return RetrievalIntents.into(domain, ordered, responses).withEndToEndActions(List.copyOf(botTexts));
    }

    private static Object plain(YamlMapping file, String key) {
        return file.get(key).map(YamlNode::plain).orElse(List.of());
    }

    private static List<YamlMapping> files(Path data) throws IOException {
        List<YamlMapping> files = new ArrayList<>();
        try (Stream<Path> paths = Files.walk(data)
                .filter(path -> path.toString().endsWith(".yml"))
                .sorted()) {
            paths.forEach(path -> YAML.read(path, new Problems())
                    .filter(YamlMapping.class::isInstance)
                    .ifPresent(node -> files.add((YamlMapping) node)));
        }
        return files;
    }

    private static Map<String, Object> slotTypes(Domain domain) {
        Map<String, Object> types = new LinkedHashMap<>();
        domain.slots().forEach((name, slot) -> types.put(name, slot.type().typeName()));
        return types;
    }

    private static List<Object> slotStates(Domain domain) {
        List<Object> states = new ArrayList<>();
        for (Slot slot : domain.slots().values()) {
            for (int i = 0; slot.featurized() && i < slot.type().featureCount(); i++) {
                states.add(slot.name() + "_" + i);
            }
        }
        return states;
    }

    private static List<String> entityStates(Domain domain) {
        List<String> states = new ArrayList<>(domain.entities().keySet());
        domain.entities().values().forEach(entity -> Stream.concat(entity.roles().stream(), entity.groups().stream())
                .forEach(part -> states.add(entity.name() + "#" + part)));
        return states;
    }

    private static Map<String, Object> usedEntities(Domain domain) {
        Map<String, Object> used = new TreeMap<>();
        domain.intents()
                .values()
                .forEach(intent -> used.put(intent.name(), List.copyOf(new TreeSet<>(intent.usedEntities()))));
        return used;
    }

    private static List<String> texts(Map<String, Object> expected, String key) {
        return Json.list(expected.get(key)).stream().map(String::valueOf).toList();
    }

    private static Stream<String> expected() throws IOException {
        if (!Files.isDirectory(CONFORMANCE)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(CONFORMANCE.resolve("projects"))) {
            return files.map(path -> path.getFileName().toString()).sorted().toList().stream();
        }
    }

    private static Map<String, Object> expected(String project) throws IOException {
        return Json.readObject(
                Files.readAllBytes(CONFORMANCE.resolve("expected").resolve(project + ".json")));
    }

    private static ResponseVariation variation() {
        return new ResponseVariation(Map.of("text", "x"), Optional.empty(), Optional.empty(), List.of(), Location.NONE);
    }
}
