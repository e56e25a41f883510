package org.parlance.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.action.ActionLoader;
import org.parlance.action.ActionServer;
import org.parlance.action.LocalActions;
import org.parlance.cli.Ran;
import org.parlance.cli.TinyProject;
import org.parlance.core.problem.Problems;

/** Test stories that the assistant itself talks through: assertions, fixtures and real actions. */
class LiveStoriesTest {
    private static final String ACTION =
            """
            package other;
            import org.parlance.core.event.Event;
            public class Lookup implements org.parlance.core.spi.Action {
                public String name() { return "action_lookup"; }
                public java.util.List<Event> run(
                        org.parlance.core.action.Dispatcher said, org.parlance.core.tracker.Tracker tracker,
                        org.parlance.core.domain.Domain domain) {
                    said.utter("Found " + tracker.state().slots().get("number") + ".");
                    return java.util.List.of(Event.SlotSet.of("state", "shipped"));
                }
            }
            """;
    private static final String DOMAIN =
            """
            slots:
              state: {type: text, mappings: [{type: custom}]}
              tier: {type: any, influence_conversation: false, mappings: [{type: custom}]}
            intents: [look]
            actions: [action_lookup]
            responses:
              utter_shipped: [{text: "It is shipped.", buttons: [{title: "Thanks", payload: "/greet"}]}]
              utter_tier: [{text: "Tier {session_started_metadata}."}]
            rules:
            - rule: look
              steps:
              - intent: look
              - action: action_lookup
              - slot_was_set: [{state: shipped}]
              - action: utter_shipped
            nlu:
            - intent: look
              examples: |
                - look it up
                - where is it
            """;

    @TempDir
    private static Path folder;

    private static TinyProject project;

    @BeforeAll
    static void train() throws IOException {
        project = TinyProject.in(folder);
        project.file("data/more.yml", "version: \"3.1\"\n" + DOMAIN.substring(DOMAIN.indexOf("rules:")));
        project.file("more_domain.yml", "version: \"3.1\"\n" + DOMAIN.substring(0, DOMAIN.indexOf("rules:")));
        Ran trained = Ran.verb(
                "train",
                "--data",
                project.path("data"),
                "-d",
                project.path("domain.yml"),
                project.path("more_domain.yml"),
                "-c",
                project.path("config.yml"),
                "--out",
                project.path("models"),
                "--cache",
                project.path("cache"));
        assertThat(trained.code()).as(trained.err()).isZero();
        compile();
    }

    private static void compile() throws IOException {
        Path source = project.file("src/other/Lookup.java", ACTION);
        project.file("actions/META-INF/services/org.parlance.core.spi.Action", "other.Lookup\n");
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        project.path("actions"),
                        source.toString());
        assertThat(code).isZero();
    }

    private static Ran test(String stories, String... more) throws IOException {
        Path file = project.file("tests/test_live.yml", "version: \"3.1\"\n" + stories.stripIndent());
        List<String> args = new ArrayList<>(List.of(
                "test",
                "core",
                "-m",
                project.path("models"),
                "-s",
                file.toString(),
                "--out",
                project.path("results"),
                "--no-plot",
                "--fail-on-prediction-errors"));
        args.addAll(List.of(more));
        return Ran.verb(args.toArray(String[]::new));
    }

    private static final String LOOKED_UP =
            """
            stories:
            - story: look it up
              fixtures: {slots: {number: AB12}}
              steps:
              - user: |
                  look it up
                intent: look
              - action: action_lookup
                assert: "Found AB12."
              - slot_was_set:
                - state: shipped
              - action: utter_shipped
              - assert: {text: "It is shipped.", buttons: [Thanks]}
            """;

    @Test
    void java_actions_run_and_what_they_say_and_set_counts() throws IOException {
        Ran ran = test(LOOKED_UP, "--actions", project.path("actions"));

        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        assertThat(test(LOOKED_UP.replace("state: shipped", "state: lost"), "--actions", project.path("actions"))
                        .out())
                .contains("  - slot state = \"lost\"", "  + slot state = \"shipped\"");
    }

    @Test
    void an_action_server_is_called_and_its_failure_fails_the_story() throws IOException {
        Path endpoints = folder.resolve("endpoints.yml");
        var actions = new ActionLoader(new Problems()).load(List.of(folder.resolve("actions")));
        int port;
        try (ActionServer server = ActionServer.start(new LocalActions(actions), "127.0.0.1", 0, 1 << 20)) {
            port = server.port();
            Files.writeString(endpoints, "action_endpoint: {url: \"http://127.0.0.1:%d/webhook\"}%n".formatted(port));
            Ran ran = test(LOOKED_UP, "--endpoints", endpoints.toString());
            assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        }

        Ran unanswered = test(LOOKED_UP, "--endpoints", endpoints.toString());

        assertThat(unanswered.code()).isEqualTo(1);
        assertThat(unanswered.out()).contains("action_lookup failed: Nothing answers at");
    }

    @Test
    void without_real_actions_a_story_says_what_they_set() throws IOException {
        Ran ran = test(LOOKED_UP.replace("    assert: \"Found AB12.\"\n", ""));

        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
    }

    @Test
    void responses_buttons_and_slots_are_compared_and_shown_side_by_side() throws IOException {
        Ran ran = test(
                """
                stories:
                - story: order
                  steps:
                  - user: |
                      order
                    intent: order
                    assert: {contains: "Which", slots: {number: null}}
                  - action: order_form
                  - active_loop: order_form
                  - user: |
                      [AB12](number)
                    intent: order
                    assert:
                    - matches: "^Order [A-Z]{2}12\\\\.$"
                    - slots: {number: CD34}
                  - action: order_form
                  - active_loop: null
                  - slot_was_set:
                    - requested_slot: null
                  - action: utter_done
                    assert: {text: "Done.", buttons: [More]}
                """);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.out())
                .contains("  - says \"Done.\" buttons [{\"title\":\"More\"}]", "  + says \"Order AB12.\"")
                .contains("  - slot number = \"CD34\"", "  + slot number = \"AB12\"")
                .doesNotContain("says /", "Which");
        assertThat(Files.readString(folder.resolve("results/junit.xml"))).contains("says &quot;Done.&quot;");
    }

    @Test
    void an_action_too_much_or_too_little_is_one_difference() throws IOException {
        Ran ran = test(
                """
                stories:
                - story: greet twice
                  steps:
                  - user: |
                      hello
                    intent: greet
                    assert: Hello!
                  - action: utter_greet
                  - action: utter_bye
                """);

        assertThat(ran.out())
                .containsPattern("  -   utter_bye +.*test_live.yml:10\\n  \\+   \\(no action\\)")
                .doesNotContain("+   utter_greet");
    }

    @Test
    void fixtures_are_shared_by_name_and_give_metadata_and_the_time() throws IOException {
        String stories =
                """
                fixtures:
                  known: {slots: {number: AB12}}
                  gold: {metadata: {tier: gold}, now: 2026-01-05T09:00:00Z}
                stories:
                - story: greet
                  fixtures: [known, gold, {slots: {state: shipped}}]
                  steps:
                  - user: |
                      hello
                    intent: greet
                  - action: utter_greet
                  - assert: {slots: {number: AB12, state: shipped, session_started_metadata: {tier: gold}}}
                """;
        Ran ran = test(stories);

        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        assertThat(test(stories.replace("tier: gold}}}", "tier: iron}}}")).out())
                .contains("+ slot session_started");
    }

    @Test
    void stories_alike_but_for_their_assertions_are_all_walked() throws IOException {
        String greet =
                """
                - story: %s
                  steps:
                  - user: |
                      hello
                    intent: greet
                  - action: utter_greet
                  - assert: %s
                """;
        Ran ran = test("stories:\n" + greet.formatted("one", "Hello!") + greet.formatted("two", "Good day."));

        assertThat(ran.out()).contains("failed: two").doesNotContain("failed: one");
    }

    @Test
    void end_to_end_the_talk_goes_on_with_what_was_understood() throws IOException {
        Ran ran = test(
                """
                stories:
                - story: misheard
                  steps:
                  - user: |
                      hello
                    intent: goodbye
                  - action: utter_bye
                    assert: Bye!
                """,
                "--e2e");

        assertThat(ran.out())
                .contains("  - user: hello -> goodbye", "  + user: hello -> greet")
                .contains("  -   utter_bye", "  +   utter_greet")
                .contains("  - says \"Bye!\"", "  + says \"Hello!\"");
    }

    @Test
    void mistakes_in_assertions_and_fixtures_are_told_with_their_places() throws IOException {
        Ran ran = test(
                """
                fixtures:
                  known: {slot: {number: AB12}, now: yesterday}
                stories:
                - story: greet
                  fixtures: [knwon]
                  steps:
                  - assert: Hello!
                  - user: |
                      hello
                    intent: greet
                  - action: utter_greet
                    assert: {contain: Hello, slots: {numbr: 1}, matches: "("}
                """);

        assertThat(ran.code()).isEqualTo(4);
        assertThat(ran.err())
                .contains("test_live.yml:3:11", "The key \"slot\"")
                .contains("\"yesterday\" is no time.")
                .contains("test_live.yml:6:14", "There is no fixture \"knwon\".", "known")
                .contains("test_live.yml:8:13", "There is nothing before this to assert something of.")
                .contains("The key \"contain\"", "contains")
                .contains("The slot \"numbr\" is not declared in the domain.", "number")
                .contains("\"(\" is no regular expression.");
    }
}
