package org.parlance.nlu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.parlance.core.config.AssistantConfig;
import org.parlance.core.config.Compatibility;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.DomainReader;
import org.parlance.core.json.Json;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Parse;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problems;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.train.Settings;
import org.parlance.core.train.TrainingRun;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlReader;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.data.Markup;
import org.parlance.nlu.data.NluData;
import org.parlance.nlu.tokenize.WhitespaceTokenizer;

/** What Rasa's own reader, tokenizer and message parser answered is what ours answer. */
class ConformanceTest {
    private static final Path CONFORMANCE = Path.of("../../shared/conformance");
    private static final WhitespaceTokenizer LIKE_RASA =
            new WhitespaceTokenizer(new Settings(Map.of("scripts_as_emoji", true)));

    @BeforeAll
    static void recordings_are_there() {
        Assumptions.assumeTrue(Files.isDirectory(CONFORMANCE), "skipped: ../shared/conformance is not there");
    }

    @TestFactory
    Stream<DynamicTest> training_data_is_read_as_rasa_reads_it() throws IOException {
        return projects().map(project -> DynamicTest.dynamicTest(project, () -> check(project)));
    }

    @Test
    void texts_are_cut_as_rasa_cuts_them() throws IOException {
        Json.map(unitCases().get("whitespace_tokens"))
                .forEach((text, expected) -> assertThat(tokens(text)).as(text).isEqualTo(expected));
    }

    @Test
    void annotations_are_read_as_rasa_reads_them() throws IOException {
        Json.map(unitCases().get("entity_markup")).forEach((source, value) -> {
            Map<String, Object> expected = Json.map(value);
            Problems problems = new Problems();
            Markup.Plain plain = Markup.read(source, Location.NONE, problems);
            assertThat(plain.text()).isEqualTo(expected.get("plain"));
            assertThat(entities(plain.entities())).as(source).isEqualTo(sorted(expected.get("entities")));
            assertThat(problems.isEmpty()).as("no complaint about %s", source).isTrue();
        });
    }

    @Test
    void messages_that_name_their_intent_are_read_as_rasa_reads_them() throws IOException {
        Json.map(unitCases().get("regex_messages")).forEach((text, value) -> {
            Map<String, Object> expected = Json.map(value);
            Parse parse = RegexMessage.read(text).orElseThrow();
            Map<String, Object> intent = Json.map(expected.get("intent"));
            assertThat(parse.intentName()).as(text).contains((String) intent.get("name"));
            assertThat(parse.intent().confidence()).as(text).isEqualTo(intent.get("confidence"));
            assertThat(entities(parse.entities())).as(text).isEqualTo(sorted(expected.get("entities")));
            assertThat(parse.ranking()).hasSize(1);
        });
    }

    @Test
    void the_servers_parses_are_reproduced() throws IOException {
        Path project = CONFORMANCE.resolve("http/project");
        YamlReader yaml = YamlReader.ofProcess();
        Problems problems = new Problems();
        YamlMapping config =
                (YamlMapping) yaml.read(project.resolve("config.yml"), problems).orElseThrow();
        AssistantConfig pipeline = TrainedNlu.config(org.parlance.core.yaml.YamlWriter.write(
                config.get("pipeline").orElseThrow().plain()));
        NluData data = TrainedNlu.section(yaml.read(project.resolve("data/nlu.yml"), problems), problems);
        Domain domain = new DomainReader(yaml, (section, found) -> Map.of())
                .read(List.of(project.resolve("domain.yml")), problems);
        NluModel model = new NluModel(
                NluPipelines.of(
                        TrainedNlu.of(pipeline, data, TrainingRun.quiet(1)).components()),
                Optional.of(domain),
                Compatibility.NONE);
        int compared = 0;
        for (Object row : Json.list(Json.read(Files.readAllBytes(CONFORMANCE.resolve("http/server.json"))))) {
            Map<String, Object> request = Json.map(row);
            Map<String, Object> expected = Json.map(request.get("response"));
            String text = String.valueOf(Json.map(request.get("body")).get("text"));
            if (request.get("path").equals("/model/parse") && expected.containsKey("intent")) {
                assertThat(shown(model.parse(text, ParseContext.NONE).parse()))
                        .as(text)
                        .isEqualTo(shown(expected));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(4);
    }

    private static String shown(Parse parse) {
        return shown(org.parlance.core.event.ParseJson.toJson(parse));
    }

    private static String shown(Map<String, Object> parse) {
        Map<String, Object> kept = new TreeMap<>();
        kept.put("intent", parse.get("intent"));
        kept.put("entities", sorted(parse.get("entities")));
        kept.put("tokens", parse.getOrDefault("text_tokens", List.of()));
        kept.put("ranking", parse.getOrDefault("intent_ranking", List.of()));
        return Json.canonical(kept);
    }

    private static void check(String project) throws IOException {
        Map<String, Object> expected =
                Json.map(Json.readObject(Files.readAllBytes(expected(project))).get("nlu"));
        NluData data = data(project);
        if (expected.get("examples") instanceof Long) {
            checkCounts(data, expected);
            return;
        }
        Map<String, Integer> found =
                counted(data.examples().stream().map(ConformanceTest::shown).toList());
        Map<String, Integer> wanted = counted(Json.list(expected.get("examples")).stream()
                .map(ConformanceTest::wanted)
                .toList());
        assertThat(found).isEqualTo(wanted);
        assertThat(new TreeMap<String, Object>(data.synonyms()))
                .isEqualTo(new TreeMap<>(Json.map(expected.get("synonyms"))));
        assertThat(data.regexes().stream()
                        .map(regex -> (Object) Map.of("name", regex.name(), "pattern", regex.pattern()))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(Json.list(expected.get("regex")));
        assertThat(data.lookups().stream()
                        .map(table -> (Object)
                                List.of(table.name(), (long) table.elements().size()))
                        .toList())
                .containsExactlyInAnyOrderElementsOf(Json.list(expected.get("lookups")));
    }

    /** Rasa's count of all examples also has the messages of stories, so that it says nothing here. */
    private static void checkCounts(NluData data, Map<String, Object> expected) {
        long annotated = data.examples().stream()
                .filter(example -> !example.entities().isEmpty())
                .count();
        assertThat(annotated).isEqualTo(expected.get("entity_examples"));
        assertThat((long) data.synonyms().size()).isEqualTo(expected.get("synonyms"));
        assertThat((long) data.regexes().size()).isEqualTo(expected.get("regex"));
        assertThat((long) data.lookups().size()).isEqualTo(expected.get("lookups"));
    }

    private static Map<String, Integer> counted(List<String> lines) {
        Map<String, Integer> counts = new TreeMap<>();
        lines.forEach(line -> counts.merge(line, 1, Integer::sum));
        return counts;
    }

    private static String shown(Example example) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", example.text());
        json.put("intent", example.intent().orElse(null));
        json.put("key", example.retrievalKey().orElse(null));
        json.put("entities", entities(example.entities()));
        json.put("tokens", tokens(example.text()));
        return Json.canonical(json);
    }

    private static String wanted(Object example) {
        Map<String, Object> json = Json.map(example);
        json.put("entities", sorted(json.get("entities")));
        return Json.canonical(json);
    }

    private static List<Object> tokens(String text) {
        List<Object> tokens = new ArrayList<>();
        LIKE_RASA
                .tokens(text)
                .forEach(token ->
                        tokens.add(List.of(token.text(), (long) token.span().start(), (long)
                                token.span().end())));
        return tokens;
    }

    private static List<String> entities(List<Entity> entities) {
        return sorted(entities.stream().map(Entity::toJson).toList());
    }

    private static List<String> sorted(Object entities) {
        return Json.list(entities).stream().map(Json::canonical).sorted().toList();
    }

    private static NluData data(String project) throws IOException {
        Problems problems = new Problems();
        List<NluData> files = new ArrayList<>();
        Path folder = CONFORMANCE.resolve("projects").resolve(project);
        Path data = Files.isDirectory(folder.resolve("data")) ? folder.resolve("data") : folder;
        try (Stream<Path> all = Files.walk(data)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                if (file.toString().endsWith(".yml") || file.toString().endsWith(".yaml")) {
                    files.add(TrainedNlu.section(YamlReader.ofProcess().read(file, problems), problems));
                }
            }
        }
        assertThat(problems.errors()).isEmpty();
        return NluData.merged(files);
    }

    private static Stream<String> projects() throws IOException {
        try (Stream<Path> all = Files.list(CONFORMANCE.resolve("expected"))) {
            return all
                    .map(path -> path.getFileName().toString().replace(".json", ""))
                    .filter(name -> Optional.of(name)
                            .filter(n -> hasExamples(expected(n)))
                            .isPresent())
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    private static boolean hasExamples(Path file) {
        try {
            return Json.map(Json.readObject(Files.readAllBytes(file)).get("nlu"))
                    .containsKey("examples");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Path expected(String project) {
        return CONFORMANCE.resolve("expected").resolve(project + ".json");
    }

    private static Map<String, Object> unitCases() throws IOException {
        return Json.readObject(Files.readAllBytes(expected("unit_cases")));
    }
}
