package org.parlance.cli.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parlance.assistant.Assistant;
import org.parlance.assistant.Doors;
import org.parlance.assistant.Input;
import org.parlance.cli.TinyProject;
import org.parlance.cli.project.ProjectPaths;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.message.Parse;
import org.parlance.core.message.UserMessage;
import org.parlance.core.spi.ActionOutcome;
import org.parlance.core.spi.ActionRunner;
import org.parlance.core.spi.NluEvidence;
import org.parlance.core.spi.Understood;
import org.parlance.core.tracker.Tracker;
import org.parlance.core.train.Progress;
import org.parlance.policy.explore.Answer;
import org.parlance.policy.explore.Explored;
import org.parlance.policy.explore.Explorer;
import org.parlance.policy.explore.PossibleEffects;
import org.parlance.policy.explore.PossibleEffects.Effect;

/** What the check says against what the assistant does when it is talked to. */
@Timeout(300)
class RealTalkTest {
    private static final Path PROJECTS = Path.of("..", "..", "shared", "conformance", "projects");
    private static final Path NO_PROPERTIES = Path.of("no-such-file.yml");
    private static final int TALKS = 60;
    private static final int TURNS = 12;

    @TempDir
    private Path folder;

    @Test
    void random_talks_of_a_small_assistant_stay_within_the_states_found() throws IOException {
        TinyProject.in(folder);
        talksStayWithin(ProjectPaths.in(folder), false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"init", "moodbot", "concertbot", "rules", "form-05-validation"})
    void random_talks_of_real_assistants_stay_within_the_states_found(String name) {
        Path project = PROJECTS.resolve(name);
        assumeTrue(Files.isDirectory(project), "no conformance projects beside this checkout: " + project);
        talksStayWithin(ProjectPaths.in(project), false);
    }

    @Test
    void random_talks_stay_within_the_states_found_of_rules_and_forms() {
        Path project = PROJECTS.resolve("financial-demo");
        assumeTrue(Files.isDirectory(project), "no conformance projects beside this checkout: " + project);
        talksStayWithin(ProjectPaths.in(project), true);
    }

    private static void talksStayWithin(ProjectPaths paths, boolean rulesOnly) {
        Check.Prepared prepared = new Check(rulesOnly, 60_000, Progress.NONE).prepare(paths, NO_PROPERTIES);
        Explored explored = explore(prepared, 60_000);
        assertThat(explored.complete()).isTrue();
        for (int seed = 0; seed < TALKS; seed++) {
            Random random = new Random(seed);
            Assistant assistant = assistant(prepared, anyOutcome(prepared, random));
            Tracker tracker = assistant
                    .startSession(assistant.begin("talk"), "", Map.of())
                    .after();
            for (int turn = 0; turn < TURNS; turn++) {
                Parse said = prepared.messages()
                        .get(random.nextInt(prepared.messages().size()));
                tracker = say(assistant, tracker, said);
                assertThat(explored.contains(tracker, true))
                        .as("found: " + String.join("\n", ConversationLines.of(tracker.events())))
                        .isTrue();
            }
        }
    }

    private static Explored explore(Check.Prepared prepared, int bound) {
        return new Explorer(prepared.project(), prepared.stage(), prepared.messages(), bound, Progress.NONE).run();
    }

    private static Tracker say(Assistant assistant, Tracker tracker, Parse said) {
        UserMessage message = new UserMessage("", "talk", said.text(), "", Map.of());
        return assistant
                .turn(tracker, new Input.UserSaid(message, Optional.of(said)))
                .after();
    }

    private static ActionRunner anyOutcome(Check.Prepared prepared, Random random) {
        PossibleEffects effects = new PossibleEffects(prepared.project());
        return call -> {
            List<Effect> possible = effects.of(call.action(), call.tracker());
            return new ActionOutcome.Done(
                    List.of(), possible.get(random.nextInt(possible.size())).events());
        };
    }

    private static Assistant assistant(Check.Prepared prepared, ActionRunner actions) {
        Doors doors = new Doors(
                (text, context) -> new Understood(Parse.empty(), NluEvidence.NONE),
                Optional.of(prepared.policy()),
                actions,
                request -> Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        return new Assistant(prepared.project().domain(), doors, prepared.settings());
    }

    @Test
    void a_refutation_goes_the_same_way_when_it_is_said_to_the_assistant() throws IOException {
        TinyProject project = TinyProject.in(folder);
        Path properties = project.file(
                "tests/properties.yml",
                "properties:\n- name: never done\n  never: utter_done\n- name: never left\n  never: utter_bye\n");
        Check.Prepared prepared = new Check(false, 10_000, Progress.NONE).prepare(ProjectPaths.in(folder), properties);

        List<Answer> answers = explore(prepared, 10_000).answers();

        assertThat(answers).hasSize(2).allMatch(Answer.Refuted.class::isInstance);
        for (Answer answer : answers) {
            List<Event> found = ((Answer.Refuted) answer).conversation();
            List<String> wanted = ConversationLines.of(found);
            assertThat(ConversationLines.of(replay(prepared, found)).subList(0, wanted.size()))
                    .isEqualTo(wanted);
        }
    }

    private static List<Event> replay(Check.Prepared prepared, List<Event> found) {
        Assistant assistant = assistant(prepared, call -> new ActionOutcome.Done(List.of(), List.of()));
        Tracker tracker =
                assistant.startSession(assistant.begin("talk"), "", Map.of()).after();
        for (Event event : found) {
            if (event instanceof UserUttered said) {
                tracker = say(assistant, tracker, said.parse());
            }
        }
        return new ArrayList<>(tracker.events());
    }

    @ParameterizedTest
    @ValueSource(strings = {"formbot", "sara", "community-f1-stats", "knowledgebasebot", "wild-02", "wild-05"})
    void a_bound_ends_the_check_of_any_project(String name) {
        Path project = PROJECTS.resolve(name);
        assumeTrue(Files.isDirectory(project), "no conformance projects beside this checkout: " + project);
        Check check = new Check(false, 400, Progress.NONE);

        Explored explored = check.run(ProjectPaths.in(project), NO_PROPERTIES);

        assertThat(explored.states()).isBetween(1, 400);
        explored.defects()
                .forEach(finding -> assertThat(finding.problem().kind()).isPresent());
    }
}
