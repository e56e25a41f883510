package org.parlance.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
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

        assertThat(ran.out())
                .startsWith("{\"turn\":1,\"evidence\":{\"version\":2")
                .contains("\"utter_greet\"");
    }

    @Test
    void all_that_is_known_of_a_turn_is_told_with_the_places_in_the_users_files() {
        Ran ran = Ran.verb("explain", "order AB12", "-m", project.path("models"));

        assertThat(ran.out().lines())
                .anyMatch(line -> line.matches("voted +KeywordIntentClassifier: order for the keyword .*"))
                .anyMatch(line -> line.matches("voted +RegexEntityExtractor: number = AB12"))
                .anyMatch(line -> line.matches("entity +number = AB12 at 6-10 by RegexEntityExtractor"))
                .anyMatch(
                        line -> line.matches(
                                "slot +number = AB12 from entity number \\(RegexEntityExtractor\\), mapping from_entity \\(domain.yml:5\\)"))
                .anyMatch(
                        line -> line.matches("  chosen RulePolicy: order_form 1.00: rule 'order' \\(.*all.yml:\\d+\\)"))
                .anyMatch(line -> line.matches("  other +MemoizationPolicy: no opinion: .*"))
                .anyMatch(line -> line.matches("  worded utter_done: its only variation \\(domain.yml:12\\)"))
                .anyMatch(line -> line.matches("  event +says \"Order AB12.\""))
                .anyMatch(line -> line.matches("  event +ends the form"));
    }

    @Test
    void one_turn_or_the_last_is_chosen_also_from_a_running_server() throws IOException, InterruptedException {
        Path file = folder.resolve("running").resolve("conversations");
        try (Served served = Served.of(project, file)) {
            served.say("me", "hello");
            served.say("me", "bye");
            String[] from = {"explain", "--conversation", "me", "--url", served.url(), "--token", "open"};

            Ran first = verb(from, "--turn", "1");
            assertThat(first.code()).as(first.err()).isZero();
            assertThat(first.out()).startsWith("turn 1\n").contains("= greet").doesNotContain("= goodbye");
            assertThat(verb(from, "--last").out()).startsWith("turn 2\n").contains("says \"Bye!\"");
            assertThat(verb(from, "--last", "--brief").out())
                    .doesNotContain("Bye!")
                    .contains("action   utter_bye");

            Ran missing = verb(from, "--turn", "7");
            assertThat(missing.code()).isEqualTo(4);
            assertThat(missing.err()).contains("has no turn 7; its last is 2.");
            assertThat(verb(from, "--turn", "1", "--last").code()).isEqualTo(2);
        }
    }

    private static Ran verb(String[] first, String... more) {
        return Ran.verb(Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new));
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
