package org.parlance.policy.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.parlance.core.json.Json;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problems;
import org.parlance.policy.evaluate.GoldWalk;
import org.parlance.policy.evaluate.StoryResult;
import org.parlance.policy.machine.DialogueMachine;
import org.parlance.policy.machine.Transition;
import org.parlance.policy.story.StoryData;

/** Holds conversations, look-up tables and every predicted step to what Rasa recorded, on each project there is. */
class ConformanceTest {
    @TestFactory
    Stream<DynamicTest> everyProjectAnswersAsRasaDoes() throws IOException {
        return RecordedProjects.all().entrySet().stream()
                .map(project -> DynamicTest.dynamicTest(
                        project.getKey(), () -> compare(Project.named(project.getKey()), project.getValue())));
    }

    private static void compare(Project project, Map<String, Object> recorded) {
        TrainedProject trained = new TrainedProject(project.input(), project.problems());
        assertThat(project.problems().errors()).isEmpty();
        if (recorded.containsKey("trackers")) {
            Map<String, Object> trackers = Json.map(recorded.get("trackers"));
            assertThat((long) trained.conversations().stories().size()).isEqualTo(trackers.get("stories"));
            assertThat((long) trained.conversations().rules().size()).isEqualTo(trackers.get("rules"));
        }
        if (recorded.containsKey("training_trackers")) {
            compareTrackers(trained, Json.list(recorded.get("training_trackers")));
        }
        if (recorded.containsKey("rule_policy")) {
            compare(trained.machine(), Json.map(recorded.get("rule_policy")));
        }
        recorded.keySet().stream().filter(key -> key.startsWith("memo_size_")).forEach(key -> assertThat((long)
                        trained.machine().stories().orElseThrow().transitions().size())
                .isEqualTo(recorded.get(key)));
        compareStories(project, trained, recorded);
    }

    /** Of long lists only the first trackers were recorded. */
    private static void compareTrackers(TrainedProject trained, List<Object> recorded) {
        List<Map<String, Object>> ours = trained.conversations().all().stream()
                .map(RecordedTrackers::ours)
                .collect(Collectors.toCollection(ArrayList::new));
        for (Object tracker : recorded) {
            Map<String, Object> theirs = RecordedTrackers.theirs(tracker);
            assertThat(ours.remove(theirs)).as("%s", theirs).isTrue();
        }
    }

    private static void compare(DialogueMachine machine, Map<String, Object> tables) {
        assertThat(table(machine.rules().orElseThrow().rules().transitions()))
                .isEqualTo(new TreeMap<>(Json.map(tables.get("rules"))));
        assertThat(table(machine.rules().orElseThrow().loops().transitions()))
                .isEqualTo(new TreeMap<>(Json.map(tables.get("rules_for_loop_unhappy_path"))));
        assertThat(machine.rules().orElseThrow().notInStories())
                .containsExactlyInAnyOrderElementsOf(texts(tables.get("rules_not_in_stories")));
        assertThat(machine.rules().orElseThrow().ruleOnly().slots())
                .containsExactlyInAnyOrderElementsOf(texts(tables.get("rule_only_slots")));
        assertThat(machine.rules().orElseThrow().ruleOnly().loops())
                .containsExactlyInAnyOrderElementsOf(texts(tables.get("rule_only_loops")));
    }

    private static void compareStories(Project project, TrainedProject trained, Map<String, Object> recorded) {
        if (trained.policy().isEmpty()) {
            return;
        }
        GoldWalk walk = new GoldWalk(
                trained.policy().orElseThrow(),
                trained.input()
                        .domain()
                        .withEndToEndActions(trained.input().stories().endToEndActions()));
        Object tests =
                recorded.containsKey("test") ? Json.map(recorded.get("test")).get("results") : recorded.get("tests");
        if (tests != null) {
            StoryData stories =
                    project.tests(trained.input().domain()).values().stream().reduce(StoryData.EMPTY, StoryData::plus);
            compareSteps(walk.walk(stories, new Problems()), Json.list(tests));
        }
        if (recorded.containsKey("training")) {
            compareSteps(walk.walk(trained.input().stories(), new Problems()), Json.list(recorded.get("training")));
        }
    }

    private static void compareSteps(List<StoryResult> ours, List<Object> theirs) {
        List<Map<String, Object>> expected = theirs.stream()
                .map(Json::map)
                .peek(story -> story.keySet().retainAll(List.of("story", "steps")))
                .toList();
        boolean hides = expected.stream()
                .flatMap(story -> Json.list(story.get("steps")).stream())
                .anyMatch(step -> Json.map(step).containsKey("hide_rule_turn"));
        assertThat(ours.stream().map(result -> json(result, hides)).toList())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    private static Map<String, Object> json(StoryResult result, boolean hides) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("story", result.name());
        json.put(
                "steps",
                result.steps().stream()
                        .map(step -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("expected", step.expected());
                            one.put("predicted", step.predicted());
                            one.put("policy", step.policy().orElse(null));
                            one.put("confidence", step.confidence());
                            if (hides) {
                                one.put("hide_rule_turn", step.hideRuleTurn());
                            }
                            return one;
                        })
                        .toList());
        return json;
    }

    @TestFactory
    Stream<DynamicTest> everyRuleConflictIsFound() throws IOException {
        Path file = Project.SHARED.resolve("expected").resolve("unit_cases.json");
        Assumptions.assumeTrue(Files.exists(file), "../shared/conformance is not here: nothing to compare with");
        Map<String, Object> cases =
                Json.map(Json.readObject(Files.readAllBytes(file)).get("rule_policy_cases"));
        String domain = String.valueOf(cases.get("domain"));
        return Json.map(cases.get("cases")).entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> conflict(domain, Json.map(one.getValue()))));
    }

    private static void conflict(String domain, Map<String, Object> recorded) {
        Texts project = new Texts(domain, String.valueOf(recorded.get("yaml")));
        if (recorded.get("result").equals("error")) {
            assertThatThrownBy(project::trained)
                    .isInstanceOf(ParlanceException.class)
                    .satisfies(e -> assertThat(((ParlanceException) e).problems())
                            .isNotEmpty()
                            .allSatisfy(problem ->
                                    assertThat(problem.where().hasLine()).isTrue()));
        } else {
            compare(project.trained().machine(), Json.map(recorded.get("lookup")));
        }
    }

    private static Map<String, Object> table(List<Transition> transitions) {
        Map<String, Object> table = new TreeMap<>();
        transitions.forEach(transition -> table.put(transition.key(), transition.action()));
        return table;
    }

    private static List<String> texts(Object list) {
        return Json.list(list).stream().map(String::valueOf).toList();
    }
}
