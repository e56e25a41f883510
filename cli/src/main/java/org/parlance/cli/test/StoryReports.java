package org.parlance.cli.test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.core.json.Json;
import org.parlance.policy.evaluate.StepResult;

/** The files of a test of stories. */
final class StoryReports {
    private static final String NO_WARNINGS = "# No warnings for test stories\n";

    private StoryReports() {}

    /** Contents by file name. */
    static Map<String, String> of(StoryTest test) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("story_report.json", Json.pretty(report(test)) + "\n");
        files.put("predictions.jsonl", predictions(test));
        files.put("failed_test_stories.yml", FailedStories.write(test.failed()));
        // Rasa's warnings are action_unlikely_intent alone, which no policy here predicts.
        files.put("stories_with_warnings.yml", NO_WARNINGS);
        files.put("junit.xml", JUnitReport.write(test));
        return files;
    }

    /** Rasa's rows for each action, and the figures; {@code accuracy} is that of actions, those of listening included. */
    static Map<String, Object> report(StoryTest test) {
        ClassificationReport actions = new ClassificationReport();
        test.stories().stream()
                .flatMap(story -> story.result().steps().stream())
                .forEach(step -> actions.add(step.expected(), step.predicted()));
        Map<String, Object> json = actions.toPlainJson();
        json.put("accuracy", actions.accuracy());
        json.put("conversation_accuracy", share(test));
        json.put("stories", (long) test.stories().size());
        json.put("actions", (long) test.actions());
        json.put("conversations", conversations(test));
        return json;
    }

    private static double share(StoryTest test) {
        return test.stories().isEmpty()
                ? 0.0
                : (double) test.rightStories() / test.stories().size();
    }

    private static Map<String, Object> conversations(StoryTest test) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("accuracy", share(test));
        json.put("correct", (long) test.rightStories());
        json.put("with_warnings", 0L);
        json.put("total", (long) test.stories().size());
        return json;
    }

    private static String predictions(StoryTest test) {
        StringBuilder lines = new StringBuilder();
        for (StoryOutcome story : test.stories()) {
            List<StepResult> steps = story.result().steps();
            for (int i = 0; i < steps.size(); i++) {
                lines.append(Json.write(prediction(story, i, steps.get(i)))).append('\n');
            }
        }
        return lines.toString();
    }

    private static Map<String, Object> prediction(StoryOutcome story, int index, StepResult step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("story", story.result().name());
        json.put("step", (long) index);
        json.put("expected", step.expected());
        json.put("predicted", step.predicted());
        json.put("policy", step.policy().orElse(null));
        json.put("confidence", step.confidence());
        json.put("hide_rule_turn", step.hideRuleTurn());
        json.put("where", step.origin().place());
        return json;
    }
}
