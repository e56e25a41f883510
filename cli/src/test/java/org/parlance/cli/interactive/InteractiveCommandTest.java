package org.parlance.cli.interactive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.cli.Ran;
import org.parlance.cli.TinyProject;
import org.parlance.cli.demo.Folders;

@Timeout(120)
class InteractiveCommandTest {
    private static final Path DRAFTS = Path.of(".parlance", "interactive");

    @TempDir
    private Path folder;

    private TinyProject project;

    @BeforeEach
    void train() throws IOException {
        project = TinyProject.trainedIn(folder);
    }

    @AfterEach
    void removeDrafts() throws IOException {
        if (Files.exists(DRAFTS)) {
            Folders.delete(DRAFTS);
        }
    }

    @Test
    void a_talk_in_which_all_is_right_needs_only_enter_and_what_is_known_is_not_written_again() throws IOException {
        String before = data();

        Ran ran = talk("hello", "", "", "", "/stop");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("\"hello\" = greet")
                .contains("next     utter_greet by RulePolicy 1.00: rule 'greet'")
                .contains("Hello!")
                .contains("all.yml already");
        assertThat(data()).isEqualTo(before);
        assertThat(DRAFTS).isEmptyDirectory();
    }

    @Test
    void a_corrected_intent_counts_at_once_and_becomes_an_example() throws IOException {
        Ran ran = talk("howdy", "n", "greet", "", "", "", "/stop", "y");

        assertThat(ran.out())
                .contains("next     utter_greet by RulePolicy 1.00: rule 'greet'")
                .contains("+    - howdy");
        assertThat(data()).contains("    - good morning\n    - howdy\n- intent: goodbye");
    }

    @Test
    void everything_new_is_written_only_after_its_difference_was_shown_and_agreed_to() throws IOException {
        Ran ran = talk(
                "play some jazz",
                "play",
                "y",
                "play some [jazz](style)",
                "",
                "/undo",
                "play some jazz",
                "n",
                "play",
                "y",
                "play some [jazz](style)",
                "",
                "utter_playing",
                "y",
                "Here is some music.",
                "action_listen",
                "/stop",
                "music",
                "s",
                "y",
                "y",
                "n");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("Here is some music.")
                .contains("+- story: music\n+  steps:\n+  - intent: play\n+    entities:\n+    - style: jazz\n")
                .contains("+  utter_playing:\n+  - text: Here is some music.");
        assertThat(data()).contains("- intent: play\n  examples: |\n    - play some [jazz](style)\nrules:");
        assertThat(Files.readString(folder.resolve("data").resolve("stories.yml")))
                .contains("- story: music\n  steps:\n  - intent: play\n");
        assertThat(Files.readString(folder.resolve("domain.yml"))).doesNotContain("utter_playing");
        assertThat(ran.err()).contains("What was not written is kept in");
        assertThat(draft()).contains("utter_playing:\n  - text: Here is some music.");
    }

    @Test
    void a_talk_that_won_nothing_leaves_no_draft() {
        Ran ran = talk("/stop");

        assertThat(ran.out()).contains("There is nothing to keep of this talk.");
        assertThat(ran.err()).doesNotContain("is kept in");
        assertThat(DRAFTS).doesNotExist();
    }

    @Test
    void a_question_for_yes_or_no_can_be_answered_with_stop() {
        Ran ran = talk("sing", "sing", "/stop");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("Is it a new one?").doesNotContain("Please answer");
    }

    @Test
    void what_was_agreed_to_trains_and_is_then_done() throws IOException {
        Ran ran = talk(
                "sing",
                "sing",
                "y",
                "",
                "utter_sing",
                "y",
                "La la la",
                "action_listen",
                "/stop",
                "sing",
                "r",
                "y",
                "y");
        assertThat(ran.code()).as(ran.err()).isZero();

        assertThat(project.train().code()).isZero();
        assertThat(Ran.withInput("sing\n", "shell", "-m", project.path("models"))
                        .out())
                .isEqualTo("La la la\n");
    }

    @Test
    void another_action_than_the_form_interrupts_it() {
        Ran ran = talk("order", "", "", "", "hello", "", "n", "utter_greet", "/story", "/stop", "-");

        assertThat(ran.out())
                .contains("next     order_form by RulePolicy")
                .contains("Hello!")
                .contains("- intent: greet\n- action: utter_greet\n");
    }

    @Test
    void a_fork_keeps_both_ways_as_stories_and_a_jump_only_one() {
        Ran fork = talk(
                "hello", "", "", "", "bye", "", "utter_greet", "/fork 2", "order AB12", "", "", "", "/stop", "-", "-");
        assertThat(fork.out()).contains("This talk has 2 stories");

        Ran jump = talk(
                "hello", "", "", "", "bye", "", "utter_greet", "/jump 2", "order AB12", "", "", "", "/stop", "-", "-");
        assertThat(jump.out()).contains("This talk has 1 story");
    }

    @Test
    void a_talk_that_just_ends_is_kept_in_a_file_that_is_named() throws IOException {
        Ran ran = talk("howdy", "greet", "");

        assertThat(ran.code()).isZero();
        assertThat(ran.err()).contains("What was not written is kept in");
        assertThat(draft()).contains("- intent: greet\n  examples: |\n    - howdy\n");
    }

    @Test
    void the_options_of_rasa_are_taken() {
        Ran ran = Ran.withInput(
                "",
                "interactive",
                "-m",
                project.path("models"),
                "-d",
                project.path("domain.yml"),
                "-c",
                project.path("config.yml"),
                "--data",
                project.path("data"),
                "-s",
                project.path("data/all.yml"),
                "--skip-visualization",
                "-p",
                "5006");

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.err()).contains("no effect here: --port");
    }

    private Ran talk(String... lines) {
        return Ran.withInput(
                String.join("\n", Arrays.asList(lines)) + "\n",
                "interactive",
                "-m",
                project.path("models"),
                "-d",
                project.path("domain.yml"),
                "-c",
                project.path("config.yml"),
                "--data",
                project.path("data"));
    }

    private String data() throws IOException {
        return Files.readString(folder.resolve("data").resolve("all.yml"));
    }

    private static String draft() throws IOException {
        try (Stream<Path> files = Files.list(DRAFTS)) {
            return Files.readString(files.findFirst().orElseThrow());
        }
    }
}
