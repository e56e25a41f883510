package org.parlance.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.cli.Ran;
import org.parlance.cli.TinyProject;
import org.parlance.cli.kept.Served;

class ExplainCommandTest {
    @TempDir
    private static Path folder;

    private static TinyProject project;

    @BeforeAll
    static void train() throws IOException {
        project = TinyProject.trainedIn(folder);
    }

    @Test
    void a_text_is_explained_by_its_intent_and_the_rule_behind_the_answer() {
        Ran ran = Ran.verb("explain", "hello", "-m", project.path("models"));

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("\"hello\" = greet")
                .contains("rule 'greet'")
                .contains("all.yml:");
    }

    @Test
    void the_whole_evidence_is_there_for_programs() {
        Ran ran = Ran.verb("explain", "hello", "--json", "-m", project.path("models"));

        assertThat(ran.out()).startsWith("{\"version\":1").contains("\"utter_greet\"");
    }

    @Test
    void either_a_text_or_a_conversation_is_needed() {
        assertThat(Ran.verb("explain", "-m", project.path("models")).code()).isEqualTo(2);
        assertThat(Ran.verb("explain", "hello", "--conversation", "me").code()).isEqualTo(2);
    }

    @Test
    void a_kept_conversation_is_explained_turn_by_turn() throws IOException, InterruptedException {
        Path file = folder.resolve("store").resolve("conversations");
        talk(file, "hello", "bye");

        Ran ran = Ran.verb("explain", "--conversation", "me", "--store", "jdbc:h2:file:" + file);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("turn 1")
                .contains("= greet")
                .contains("turn 2")
                .contains("= goodbye");

        Ran nobody = Ran.verb("explain", "--conversation", "you", "--store", "jdbc:h2:file:" + file);
        assertThat(nobody.code()).isEqualTo(4);
        assertThat(nobody.err()).contains("There is no conversation \"you\"");
    }

    private static void talk(Path file, String... texts) throws IOException, InterruptedException {
        try (Served served = Served.of(project, file)) {
            for (String text : texts) {
                served.say("me", text);
            }
        }
    }
}
