package org.parlance.policy.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.parlance.core.event.Event.ActionExecuted;
import org.parlance.core.json.Json;
import org.parlance.core.spi.Prediction;
import org.parlance.core.tracker.SlotTable;
import org.parlance.core.tracker.Tracker;
import org.parlance.policy.draw.Choice;
import org.parlance.policy.draw.Drawer;
import org.parlance.policy.draw.Drawing;
import org.parlance.policy.machine.DialogueMachine;
import org.parlance.policy.machine.RuleMachine;
import org.parlance.policy.machine.StoryMachine;
import org.parlance.policy.machine.Transition;
import org.parlance.policy.rule.RuleDecision;
import org.parlance.policy.rule.RuleEngine;
import org.parlance.policy.rule.RulePolicy;
import org.parlance.policy.rule.RulePolicyModel;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.state.DialogueState.PreviousAction;
import org.parlance.policy.state.Featurizer;
import org.parlance.policy.state.RuleStates;
import org.parlance.policy.training.StoryEvent;
import org.parlance.policy.training.TrainingTracker;

/** The machine that predicts, the tables that Rasa recorded and the drawing are the same, on every recorded conversation. */
class DrawnMachineTest {
    private static final Map<String, TrainedProject> TRAINED = new HashMap<>();

    @TestFactory
    Stream<DynamicTest> every_prediction_is_that_of_the_recorded_tables() throws IOException {
        return RecordedProjects.all().entrySet().stream()
                .filter(project -> project.getValue().containsKey("rule_policy"))
                .map(project -> DynamicTest.dynamicTest(
                        project.getKey(),
                        () -> compare(
                                trained(project.getKey()),
                                RecordedTables.engine(
                                        Json.map(project.getValue().get("rule_policy"))))));
    }

    @TestFactory
    Stream<DynamicTest> the_drawing_has_every_transition_of_the_machine_once_and_no_other() throws IOException {
        return RecordedProjects.all().keySet().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> complete(trained(name))));
    }

    @TestFactory
    Stream<DynamicTest> every_prediction_is_a_row_of_the_drawing() throws IOException {
        return RecordedProjects.all().keySet().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> walk(trained(name))));
    }

    @TestFactory
    Stream<DynamicTest> an_arrow_is_drawn_exactly_where_the_story_machine_goes_on() throws IOException {
        return RecordedProjects.all().keySet().stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> arrows(trained(name))));
    }

    private static TrainedProject trained(String name) {
        return TRAINED.computeIfAbsent(name, unknown -> {
            Project project = Project.named(name);
            return new TrainedProject(project.input(), project.problems());
        });
    }

    private static Drawing drawing(TrainedProject project) {
        return Drawer.draw(project.machine(), project.input().domain(), Choice.ALL);
    }

    private static void compare(TrainedProject project, RuleEngine recorded) {
        RulePolicy policy = project.trained(RulePolicyModel.class)
                .orElseThrow()
                .policy(project.input().domain());
        Featurizer featurizer = new Featurizer(project.input().domain());
        for (Tracker moment : moments(project)) {
            RuleDecision theirs = recorded.decide(moment.state(), RuleStates.of(moment, featurizer));
            Prediction ours = policy.predict(moment);
            if (theirs.action().isPresent()) {
                assertThat(ours.action()).as("%s", moment.events()).isEqualTo(theirs.action());
                assertThat(ours.confidence()).isEqualTo(1.0);
            } else {
                assertThat(ours.confidence()).as("%s", moment.events()).isLessThan(1.0);
            }
        }
    }

    private static void complete(TrainedProject project) {
        DialogueMachine machine = project.machine();
        List<Transition> all = new ArrayList<>(machine.transitions());
        machine.rules().map(RuleMachine::loops).ifPresent(loops -> all.addAll(loops.transitions()));

        assertThat(DrawnRows.of(Drawer.draw(machine, project.input().domain(), Choice.ALL))
                        .transitions())
                .containsExactlyInAnyOrderElementsOf(all);
    }

    private static void walk(TrainedProject project) {
        Optional<RuleMachine> rules = project.machine().rules();
        if (rules.isEmpty()) {
            return;
        }
        DrawnRows drawn = DrawnRows.of(drawing(project));
        RuleEngine engine = new RuleEngine(rules.get().rules(), rules.get().loops());
        Featurizer featurizer = new Featurizer(project.input().domain());
        for (Tracker moment : moments(project)) {
            RuleDecision decision = engine.decide(moment.state(), RuleStates.of(moment, featurizer));
            decision.action().ifPresent(action -> assertThat(drawn.actionsFor(decision))
                    .as("%s after %s", decision.ground().reason(), moment.events())
                    .contains(action));
        }
    }

    private static void arrows(TrainedProject project) {
        Optional<StoryMachine> stories = project.machine().stories();
        if (stories.isEmpty()) {
            return;
        }
        DrawnRows drawn = DrawnRows.of(
                Drawer.draw(project.machine(), project.input().domain(), new Choice(false, true, Optional.empty())));
        assertThat(drawn.links()).isEqualTo(answered(stories.get(), drawn));
        for (TrainingTracker story : project.conversations().stories()) {
            assertThat(drawn.links()).as(story.name()).containsAll(walked(story, stories.get(), drawn));
        }
    }

    /** Every transition after every other one whose states it has at the end, as the machine answers when it is asked. */
    private static Set<DrawnRows.Link> answered(StoryMachine machine, DrawnRows drawn) {
        Map<String, List<Transition>> byPrevious = machine.transitions().stream()
                .collect(Collectors.groupingBy(step ->
                        step.newest().previous().map(PreviousAction::label).orElse("")));
        Set<DrawnRows.Link> links = new HashSet<>();
        for (Transition before : machine.transitions()) {
            for (Transition next : byPrevious.getOrDefault(before.action(), List.of())) {
                List<DialogueState> states = new ArrayList<>(before.when());
                states.add(next.newest());
                machine.after(window(states, states.size(), machine.maxHistory()))
                        .ifPresent(found -> links.add(new DrawnRows.Link(drawn.rowOf(before), drawn.rowOf(found))));
            }
        }
        return links;
    }

    /** Which row follows which as the story machine is led through a conversation, also where nothing is learned from it. */
    private static Set<DrawnRows.Link> walked(TrainingTracker story, StoryMachine machine, DrawnRows drawn) {
        Set<DrawnRows.Link> links = new HashSet<>();
        Optional<Integer> before = Optional.empty();
        int actions = 0;
        for (StoryEvent event : story.applied()) {
            if (event.event() instanceof ActionExecuted action) {
                actions = Math.min(actions + 1, story.states().size());
                Optional<Integer> row = machine.after(window(story.states(), actions, machine.maxHistory()))
                        .filter(step -> step.action().equals(action.label()))
                        .map(drawn::rowOf);
                if (before.isPresent() && row.isPresent()) {
                    links.add(new DrawnRows.Link(before.get(), row.get()));
                }
                before = row;
            }
        }
        return links;
    }

    private static List<DialogueState> window(List<DialogueState> states, int to, int most) {
        return states.subList(most == 0 ? 0 : Math.max(0, to - most), to).stream()
                .map(DialogueState::withIntentOrText)
                .toList();
    }

    /** Every training conversation before each of its actions and at its end. */
    private static List<Tracker> moments(TrainedProject project) {
        List<Tracker> moments = new ArrayList<>();
        SlotTable slots = SlotTable.of(project.input().domain());
        for (TrainingTracker conversation : project.conversations().all()) {
            Tracker tracker = Tracker.start("", slots);
            for (StoryEvent event : conversation.events()) {
                if (event.event() instanceof ActionExecuted) {
                    moments.add(tracker);
                }
                tracker = tracker.plus(event.event());
            }
            moments.add(tracker);
        }
        return moments;
    }
}
