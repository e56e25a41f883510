package org.parlance.nlu.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;

/** Looks for training data that teaches too little or contradicts itself; all of it can still be trained on. */
public final class NluCheck {
    private NluCheck() {}

    public static void check(NluData data, Problems problems) {
        twoIntents(data, problems);
        oneExample(data, problems);
        differentSpans(data, problems);
    }

    private static void twoIntents(NluData data, Problems problems) {
        Map<String, Example> first = new LinkedHashMap<>();
        for (Example example : data.examples()) {
            Example before = first.putIfAbsent(example.text(), example);
            if (before != null && !before.label().equals(example.label())) {
                problems.add(Problem.warning(
                                example.where(),
                                "\"%s\" is an example of \"%s\" and of \"%s\"."
                                        .formatted(
                                                example.text(),
                                                example.label().orElse(""),
                                                before.label().orElse("")))
                        .because("The other stands at " + before.where() + "."));
            }
        }
    }

    private static void differentSpans(NluData data, Problems problems) {
        Map<List<Object>, Example> first = new LinkedHashMap<>();
        for (Example example : data.examples()) {
            Example before = first.putIfAbsent(List.of(example.text(), example.label()), example);
            if (before != null && !before.entities().equals(example.entities())) {
                problems.add(
                        Problem.warning(example.where(), "\"%s\" is annotated in two ways.".formatted(example.text()))
                                .because("The other stands at " + before.where() + "."));
            }
        }
    }

    private static void oneExample(NluData data, Problems problems) {
        Map<String, Example> single = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (Example example : data.examples()) {
            example.label().ifPresent(label -> {
                single.put(label, example);
                counts.merge(label, 1, Integer::sum);
            });
        }
        counts.forEach((label, count) -> {
            if (count == 1) {
                problems.add(Problem.warning(
                                single.get(label).where(), "The intent \"%s\" has only one example.".formatted(label))
                        .because("It is learnt word for word."));
            }
        });
    }
}
