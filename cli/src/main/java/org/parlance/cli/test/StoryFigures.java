package org.parlance.cli.test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.cli.test.figures.ClassificationReport;
import org.parlance.cli.test.figures.Judged;
import org.parlance.policy.evaluate.StepResult;

/** The figures of a test of stories, as Rasa counts them. */
final class StoryFigures {
    private StoryFigures() {}

    /** A report on the actions; end to end also on intents and annotated entities. */
    static ClassificationReport report(StoryTest test) {
        List<Judged> all = new ArrayList<>(test.judgedActions());
        if (test.endToEnd()) {
            test.stories().stream()
                    .flatMap(story -> story.of(Moment.Said.class))
                    .map(StoryFigures::intent)
                    .forEach(all::add);
            all.addAll(new EntityPairs(test).pairs());
        }
        return ClassificationReport.of(all);
    }

    private static Judged intent(Moment.Said said) {
        String told = said.gold().parse().intentName().orElse("");
        return said.heard()
                .map(heard -> new Judged(heard.goldIntent(), heard.parsedIntent()))
                .orElseGet(() -> new Judged(told, told));
    }

    /** The share of stories that went right, and how many there are. */
    static Map<String, Object> conversations(StoryTest test) {
        long right = test.right().size();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "accuracy",
                test.stories().isEmpty() ? 0.0 : (double) right / test.stories().size());
        json.put("correct", right);
        // Rasa's warnings are action_unlikely_intent alone, which no policy here predicts.
        json.put("with_warnings", 0L);
        json.put("total", (long) test.stories().size());
        return json;
    }

    /** What Rasa's server answers about a test. */
    static Map<String, Object> evaluation(StoryTest test, boolean asRasa) {
        ClassificationReport report = report(test);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("report", report.toPlainJson());
        json.put("precision", report.weightedPrecision());
        json.put("f1", report.weightedF1());
        json.put("accuracy", report.accuracy());
        json.put("actions", test.steps().map(StoryFigures::action).toList());
        // Rasa looks for policy names that no policy has any more, and so counts none.
        json.put("in_training_data_fraction", asRasa ? 0.0 : inTrainingData(test));
        json.put("is_end_to_end_evaluation", test.endToEnd());
        return json;
    }

    private static Map<String, Object> action(StepResult step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("action", step.expected());
        json.put("predicted", step.predicted());
        json.put("policy", step.policy().orElse(null));
        json.put("confidence", step.confidence());
        return json;
    }

    /** The share of actions that a rule or a remembered story gave. */
    private static double inTrainingData(StoryTest test) {
        long known = test.steps()
                .filter(step -> step.confidence() > 0)
                .filter(step -> step.policy()
                        .filter(policy -> policy.endsWith("RulePolicy") || policy.endsWith("MemoizationPolicy"))
                        .isPresent())
                .count();
        return test.actions() == 0 ? 0.0 : (double) known / test.actions();
    }
}
