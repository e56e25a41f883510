package org.parlance.cli.test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.cli.test.figures.ConfusionPicture;
import org.parlance.cli.test.figures.Written;
import org.parlance.core.json.Json;
import org.parlance.policy.evaluate.StepResult;

/** The files of {@code rasa test core}; and every prediction on a line of its own, and the stories for build servers. */
final class StoryReports {
    private StoryReports() {}

    /** Contents by file name. */
    static Map<String, String> of(StoryTest test, Written written) {
        Map<String, String> files = new LinkedHashMap<>();
        Map<String, Object> report = StoryFigures.report(test).toPlainJson();
        report.put("conversation_accuracy", StoryFigures.conversations(test));
        files.put("story_report.json", Json.pretty(report) + "\n");
        files.put("predictions.jsonl", predictions(test));
        files.put("junit.xml", JUnitReport.write(test));
        files.putAll(stories(test, written));
        return files;
    }

    private static Map<String, String> stories(StoryTest test, Written written) {
        Map<String, String> files = new LinkedHashMap<>();
        if (written.errors()) {
            files.put(
                    "failed_test_stories.yml",
                    StoriesFile.of(test.failed(), "None of the test stories failed - all good!"));
        }
        if (written.successes()) {
            files.put(
                    "successful_test_stories.yml",
                    StoriesFile.of(test.right(), "None of the test stories succeeded :("));
        }
        if (written.warnings()) {
            // Rasa's warnings are action_unlikely_intent alone, which no policy here predicts.
            files.put("stories_with_warnings.yml", StoriesFile.of(List.of(), "No warnings for test stories"));
        }
        return files;
    }

    /** Draws which actions are taken for which. */
    static void draw(StoryTest test, Path folder) throws IOException {
        if (test.actions() > 0) {
            ConfusionPicture.write("Actions", test.judgedActions(), folder.resolve("story_confusion_matrix.png"));
        }
    }

    private static String predictions(StoryTest test) {
        StringBuilder lines = new StringBuilder();
        for (StoryOutcome story : test.stories()) {
            List<StepResult> steps = story.steps();
            for (int i = 0; i < steps.size(); i++) {
                lines.append(Json.write(prediction(story, i, steps.get(i)))).append('\n');
            }
        }
        return lines.toString();
    }

    private static Map<String, Object> prediction(StoryOutcome story, int index, StepResult step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("story", story.name());
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
