package org.parlance.cli.rl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.cli.Ran;
import org.parlance.cli.TinyProject;
import org.parlance.core.json.Json;

class RlCommandTest {
    private static final String DOMAIN =
            """
            version: "3.1"
            intents: [status, inform, affirm, deny]
            entities: [order, zip]
            slots:
              number: {type: text, mappings: [{type: from_entity, entity: order}]}
              zip_code: {type: text, mappings: [{type: from_entity, entity: zip}]}
              number_confirmed:
                type: bool
                influence_conversation: false
                mappings:
                - {type: from_intent, intent: affirm, value: true, conditions: [{active_loop: status_form, requested_slot: number_confirmed}]}
                - {type: from_intent, intent: deny, value: false, conditions: [{active_loop: status_form, requested_slot: number_confirmed}]}
            forms:
              status_form: {required_slots: [number, number_confirmed, zip_code]}
            responses:
              utter_ask_number: [{text: "Which order?"}]
              utter_confirm_number: [{text: "{number}, right?"}]
              utter_ask_zip_code: [{text: "Postcode?"}]
            """;
    private static final String DATA =
            """
            nlu:
            - intent: status
              examples: |
                - where is my order
            - intent: inform
              examples: |
                - it is [AB12](order)
            rules:
            - rule: status
              steps:
              - intent: status
              - action: status_form
              - active_loop: status_form
            """;
    private static final String RL =
            """
            rl:
              decide:
              - point: confirm_or_accept
                form: status_form
                slots: [number]
                confirmed_by: number_confirmed
                confirm_with: utter_confirm_number
                below: 0.95
              simulator:
                goals:
                  number: [A1, A2, A3]
                  zip_code: ["10115", "20095", "50667"]
              train: {dialogues: 600, demonstrations: [fixed_rule], seed: 1}
              gate: {dialogues: 200, noise: [0, 0.3]}
            """;

    @TempDir
    private static Path folder;

    private static TinyProject project;
    private static Ran trained;

    @BeforeAll
    static void train() throws IOException {
        project = TinyProject.in(folder);
        project.file("domain.yml", DOMAIN);
        project.file("data/all.yml", DATA);
        project.file("rl.yml", RL);
        trained = train("rl", "train");
    }

    private static Ran train(String... verb) {
        String[] all = java.util.Arrays.copyOf(verb, verb.length + 4);
        all[verb.length] = "--out";
        all[verb.length + 1] = project.path("models");
        all[verb.length + 2] = "--cache";
        all[verb.length + 3] = project.path("cache");
        return project.run(all);
    }

    @Test
    void the_decision_is_a_part_of_the_model_and_comes_from_the_cache_when_only_words_change() throws IOException {
        assertThat(trained.code()).as(trained.err()).isZero();
        assertThat(trained.err()).contains("QTable");

        project.file("domain.yml", DOMAIN.replace("Postcode?", "And the postcode?"));
        Ran again = train("train", "--json");

        assertThat(again.out()).contains("\"trained\" : [ ]").contains("decision.QTable.v1");
    }

    @Test
    void the_learned_decision_is_compared_with_the_fixed_rule_at_each_noise() throws IOException {
        Ran ran = Ran.verb("rl", "test", "-m", project.path("models"), "--out", project.path("results"));

        assertThat(ran.out())
                .contains("0 %    learned")
                .contains("30 %   fixed rule")
                .contains("200 dialogues for each row, the same users for both, seed 20000");
        var report = Json.readObject(Files.readString(folder.resolve("results/rl_report.json")));
        assertThat(report).containsEntry("forbidden", 0L);
        assertThat(Json.list(report.get("levels"))).hasSize(2);
        assertThat(ran.code()).isEqualTo(Boolean.TRUE.equals(report.get("passed")) ? 0 : 1);
        assertThat(ImageIO.read(folder.resolve("results/rl_learning_curve.png").toFile()))
                .isNotNull();
    }

    @Test
    void the_table_is_shown_by_situation() {
        Ran ran = Ran.verb("rl", "explain", "-m", project.path("models"));

        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("confidence=0.95 asked=0 repeats=0").contains("accept ");
    }

    @Test
    void without_a_plan_nothing_is_learned(@TempDir Path other) throws IOException {
        TinyProject plain = TinyProject.trainedIn(other);

        assertThat(plain.run("rl", "train").code()).isEqualTo(3);
        Ran test = Ran.verb("rl", "test", "-m", plain.path("models"), "--out", plain.path("results"));
        assertThat(test.code()).isEqualTo(4);
        assertThat(test.err()).contains("This model has no learned decision.");
        assertThat(other.resolve("results")).doesNotExist();
    }
}
