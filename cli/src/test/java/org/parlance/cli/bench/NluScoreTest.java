package org.parlance.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.core.json.Json;
import org.parlance.core.message.Entity;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.message.Span;
import org.parlance.core.problem.Location;
import org.parlance.nlu.data.Example;

/** The figures by hand, and beside the script whose measure they are. */
class NluScoreTest {
    private static final Set<String> NONE = Set.of();
    private static final Path SCRIPT =
            Path.of("").toAbsolutePath().getParent().resolveSibling("shared").resolve("bench/score_nlu.py");

    @TempDir
    Path folder;

    @Test
    void a_fallback_is_wrong_for_what_is_in_scope_and_right_for_what_is_not() {
        Map<Figure, Double> figures = NluScore.of(
                List.of(gold("a"), gold("a"), gold("oos"), gold("oos")),
                List.of(said("a", 1), said("nlu_fallback", 1), said("nlu_fallback", 1), said("a", 1)),
                Set.of("oos"));

        assertThat(figures)
                .containsEntry(Figure.INTENT_ACCURACY, 0.25)
                .containsEntry(Figure.IN_SCOPE_ACCURACY, 0.5)
                .containsEntry(Figure.OUT_OF_SCOPE_RECALL, 0.5)
                .containsEntry(Figure.OUT_OF_SCOPE_PRECISION, 0.5);
    }

    @Test
    void an_entity_that_is_a_word_short_counts_by_overlap_alone() {
        Example gold = example("fly to new york", "a", List.of(city(7, 15)));
        Parse parse = Parse.of("fly to new york", IntentScore.of("a", 1), List.of(city(11, 15)));

        assertThat(NluScore.of(List.of(gold), List.of(parse), NONE))
                .containsEntry(Figure.ENTITY_F1, 0.0)
                .containsEntry(Figure.ENTITY_F1_OVERLAP, 1.0)
                .containsEntry(Figure.FRAME_ACCURACY, 0.0);
    }

    @Test
    void sets_without_entities_have_no_figures_of_them() {
        assertThat(NluScore.of(List.of(gold("a")), List.of(said("a", 1)), NONE))
                .containsOnlyKeys(Figure.INTENT_ACCURACY, Figure.INTENT_MACRO_F1, Figure.ECE);
    }

    @Test
    void the_error_of_calibration_is_what_confidence_and_share_of_right_ones_differ_by() {
        assertThat(NluScore.of(List.of(gold("a"), gold("a")), List.of(said("a", 0.9), said("b", 0.9)), NONE)
                        .get(Figure.ECE))
                .isCloseTo(0.4, within(1e-9));
    }

    @Test
    void all_figures_are_those_of_the_script() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.exists(SCRIPT), "skipped: ../shared/bench/score_nlu.py is not there");
        Random random = new Random(7);
        List<Example> gold = new ArrayList<>();
        List<Parse> parses = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String text = "fly from \uD83D\uDE00 old town to new york at " + i;
            List<Entity> there = new ArrayList<>(List.of(city(9, 19).withRole("from"), city(23, 31)));
            gold.add(example(text, any(random, "a", "b", "c", "oos"), there.subList(0, random.nextInt(3))));
            List<Entity> found = new ArrayList<>(List.of(city(11, 19), city(23, 31), city(23, 26)));
            parses.add(Parse.of(
                    text,
                    IntentScore.of(any(random, "a", "a", "b", "c", "d", "oos", "nlu_fallback"), random.nextDouble()),
                    found.subList(random.nextInt(2), 1 + random.nextInt(3))));
        }

        Map<String, Object> script = script(gold, parses);
        Map<Figure, Double> figures = NluScore.of(gold, parses, Set.of("oos"));

        assertThat(figures.get(Figure.INTENT_ACCURACY)).isCloseTo(at(script, "intent_accuracy"), within(6e-5));
        assertThat(figures.get(Figure.INTENT_MACRO_F1)).isCloseTo(at(script, "intent_macro_f1"), within(2e-4));
        assertThat(figures.get(Figure.IN_SCOPE_ACCURACY)).isCloseTo(at(script, "in_scope_accuracy"), within(6e-5));
        assertThat(figures.get(Figure.OUT_OF_SCOPE_RECALL))
                .isCloseTo(at(script, "out_of_scope", "recall"), within(6e-5));
        assertThat(figures.get(Figure.OUT_OF_SCOPE_PRECISION))
                .isCloseTo(at(script, "out_of_scope", "precision"), within(6e-5));
        assertThat(figures.get(Figure.ENTITY_F1)).isCloseTo(at(script, "entities_exact", "f1"), within(6e-5));
        assertThat(figures.get(Figure.ENTITY_F1_ROLE_GROUP))
                .isCloseTo(at(script, "entities_exact_role_group", "f1"), within(6e-5));
        assertThat(figures.get(Figure.ENTITY_F1_OVERLAP))
                .isCloseTo(at(script, "entities_word_overlap", "f1"), within(6e-5));
        assertThat(figures.get(Figure.FRAME_ACCURACY)).isCloseTo(at(script, "frame_accuracy"), within(6e-5));
        assertThat(figures.get(Figure.ECE)).isCloseTo(at(script, "ece"), within(6e-5));
    }

    private Map<String, Object> script(List<Example> gold, List<Parse> parses)
            throws IOException, InterruptedException {
        StringBuilder yaml = new StringBuilder("version: \"3.1\"\nnlu:\n");
        StringBuilder answers = new StringBuilder();
        for (int i = 0; i < gold.size(); i++) {
            yaml.append("- intent: %s\n  examples: |\n    - %s\n"
                    .formatted(gold.get(i).label().orElseThrow(), marked(gold.get(i))));
            answers.append(Json.write(json(parses.get(i)))).append('\n');
        }
        Path data = Files.writeString(folder.resolve("gold.yml"), yaml);
        Path said = Files.writeString(folder.resolve("said.jsonl"), answers);
        Process python = new ProcessBuilder(
                        "python3",
                        SCRIPT.toString(),
                        data.toString(),
                        "--predictions",
                        said.toString(),
                        "--oos",
                        "oos",
                        "--json")
                .redirectErrorStream(true)
                .start();
        String out = new String(python.getInputStream().readAllBytes());
        assertThat(python.waitFor()).as(out).isZero();
        return Json.readObject(out);
    }

    private static Map<String, Object> json(Parse parse) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "intent",
                Map.of(
                        "name", parse.intentName().orElseThrow(),
                        "confidence", parse.intent().confidence()));
        json.put("entities", parse.entities().stream().map(Entity::toJson).toList());
        return json;
    }

    private static String marked(Example example) {
        String text = example.text();
        for (int i = example.entities().size() - 1; i >= 0; i--) {
            Entity entity = example.entities().get(i);
            int start = text.offsetByCodePoints(0, entity.span().start());
            int end = text.offsetByCodePoints(0, entity.span().end());
            Map<String, Object> said = new LinkedHashMap<>(Map.of("entity", entity.type()));
            entity.role().ifPresent(role -> said.put("role", role));
            text = text.substring(0, start) + "[" + text.substring(start, end) + "]" + Json.write(said)
                    + text.substring(end);
        }
        return text;
    }

    private static double at(Map<String, Object> json, String... path) {
        Object value = json;
        for (String key : path) {
            value = Json.map(value).get(key);
        }
        return ((Number) value).doubleValue();
    }

    private static String any(Random random, String... names) {
        return names[random.nextInt(names.length)];
    }

    private static Entity city(int start, int end) {
        return Entity.of("city", new Span(start, end), "somewhere");
    }

    private static Example gold(String intent) {
        return example("anything", intent, List.of());
    }

    private static Example example(String text, String intent, List<Entity> entities) {
        return new Example(text, Optional.of(intent), entities, Map.of(), Location.NONE);
    }

    private static Parse said(String intent, double confidence) {
        return Parse.of("anything", IntentScore.of(intent, confidence), List.of());
    }
}
