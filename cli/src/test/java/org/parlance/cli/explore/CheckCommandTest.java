package org.parlance.cli.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.cli.Ran;
import org.parlance.cli.TinyProject;
import org.parlance.core.json.Json;

class CheckCommandTest {
    @TempDir
    private Path folder;

    private TinyProject project;

    @BeforeEach
    void project() throws IOException {
        project = TinyProject.in(folder);
    }

    private Ran check(String... more) {
        String[] verb = new String[more.length + 2];
        verb[0] = "data";
        verb[1] = "check";
        System.arraycopy(more, 0, verb, 2, more.length);
        return project.run(verb);
    }

    private Ran checkWith(String rules) throws IOException {
        project.file("data/more.yml", "rules:\n" + rules);
        return check();
    }

    private Ran checkThat(String properties) throws IOException {
        return check(
                "--properties", project.file("tests/properties.yml", properties).toString());
    }

    @Test
    void a_clean_project_is_looked_at_as_a_whole() {
        Ran ran = check();

        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        assertThat(ran.out()).contains("states: these are all.").contains("No defects found.");
    }

    @Test
    void a_rule_that_needs_an_action_that_never_runs_is_unreachable() throws IOException {
        Ran ran = checkWith(
                """
                - rule: lost
                  steps:
                  - action: utter_ask_number
                  - intent: goodbye
                  - action: utter_done
                """);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("warning[unreachable]: The rule 'lost' never applies.")
                .contains("more.yml:5:5")
                .contains("The action utter_ask_number never runs.");
    }

    @Test
    void a_rule_that_something_else_always_beats_is_unreachable() throws IOException {
        Ran ran = checkWith(
                """
                - rule: within
                  condition:
                  - active_loop: order_form
                  steps:
                  - intent: order
                    entities: [number]
                  - action: utter_bye
                """);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out()).contains("unreachable").contains("order_form comes first");
    }

    @Test
    void a_turn_that_nobody_goes_on_with_is_a_dead_end() throws IOException {
        project.file("domain2.yml", "intents: [ask]\n");
        Files.writeString(
                folder.resolve("domain.yml"),
                Files.readString(folder.resolve("domain.yml")).replace("[greet,", "[ask, greet,"));
        Ran ran = checkWith(
                """
                - rule: half
                  wait_for_user_input: false
                  steps:
                  - intent: ask
                  - action: utter_done
                """);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("warning[dead-end]: After utter_done nothing says what comes next.")
                .contains("    user  ask\n    bot   utter_done\n");
    }

    @Test
    void actions_that_follow_each_other_are_an_endless_loop() throws IOException {
        Files.writeString(
                folder.resolve("domain.yml"),
                Files.readString(folder.resolve("domain.yml")).replace("[greet,", "[ask, greet,")
                        + "  utter_a: [{text: a}]\n  utter_b: [{text: b}]\n");
        Ran ran = checkWith(
                """
                - rule: begin
                  wait_for_user_input: false
                  steps:
                  - intent: ask
                  - action: utter_a
                - rule: there
                  wait_for_user_input: false
                  steps:
                  - action: utter_a
                  - action: utter_b
                - rule: back
                  wait_for_user_input: false
                  steps:
                  - action: utter_b
                  - action: utter_a
                """);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("error[endless-loop]")
                .contains("utter_a")
                .contains("utter_b");
    }

    @Test
    void a_form_that_no_message_ends_is_told() throws IOException {
        Files.writeString(
                folder.resolve("domain.yml"),
                Files.readString(folder.resolve("domain.yml"))
                        .replace("{type: from_entity, entity: number}", "{type: custom}"));
        Ran ran = check();

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("error[form-never-finished]: Nothing that a user says ends the form order_form once it asks");
    }

    @Test
    void properties_are_proved_or_refuted_with_the_shortest_conversation() throws IOException {
        Ran ran = checkThat(
                """
                properties:
                - name: every turn ends
                  always_reach: action_listen
                - name: the order is there
                  never: utter_done
                  unless: {slot: number, is_set: true}
                - name: nobody leaves
                  never: utter_bye
                - name: goodbye ends the form
                  after: {intent: goodbye}
                  always: {form_ends: order_form}
                """);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .containsPattern("proved in [0-9,]+ states: every turn ends")
                .containsPattern("proved in [0-9,]+ states: the order is there")
                .contains("This does not always hold: nobody leaves.")
                .contains("    user  goodbye   \"bye\"\n    bot   utter_bye\n")
                .contains("This does not always hold: goodbye ends the form.");
    }

    @Test
    void a_small_bound_leaves_it_open() throws IOException {
        String file = project.file(
                        "tests/properties.yml",
                        "properties:\n- name: open\n  never: utter_done\n  unless: {slot: number, is_set: true}\n")
                .toString();
        Ran ran = check("--bound", "4", "--properties", file);

        assertThat(ran.code()).isZero();
        assertThat(ran.out())
                .contains("not refuted in 4 states, bound reached: open")
                .contains("Maybe raise --bound.");
    }

    @Test
    void mistakes_in_the_properties_are_told_with_their_place() throws IOException {
        Ran ran = checkThat("properties:\n- name: mistyped\n  never: utter_don\n");

        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.err()).contains("properties.yml:3:10").contains("Maybe you meant \"utter_done\".");
    }

    @Test
    void a_file_of_properties_that_is_not_there_is_told() {
        assertThat(check("--properties", project.path("nowhere.yml")).code()).isEqualTo(4);
    }

    @Test
    void json_tells_states_defects_and_answers() throws IOException {
        String file = project.file("tests/properties.yml", "properties:\n- name: nobody leaves\n  never: utter_bye\n")
                .toString();
        Ran ran = check("--json", "--properties", file);

        assertThat(Json.map(Json.read(ran.out())))
                .containsEntry("complete", true)
                .containsKey("states");
        assertThat(ran.out()).contains("\"refuted\"").contains("\"nobody leaves\"");
    }

    @Test
    void conversations_are_written_as_stories_that_can_be_read_again() throws IOException {
        String file = project.file("tests/properties.yml", "properties:\n- name: nobody leaves\n  never: utter_bye\n")
                .toString();
        check("--story-out", project.path("data/found.yml"), "--properties", file);

        assertThat(Files.readString(folder.resolve("data/found.yml")))
                .contains("nobody leaves")
                .contains("utter_bye");
        assertThat(project.run("data", "validate").out()).doesNotContain("error");
    }

    @Test
    void the_stories_never_replace_a_file_of_the_user() throws IOException {
        Path domain = Path.of(project.path("domain.yml"));
        String before = Files.readString(domain);

        Ran ran = check("--story-out", domain.toString());

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("This is there already.");
        assertThat(domain).hasContent(before);
    }
}
