package org.parlance.nlu.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.parlance.core.problem.Defect;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;

/** Looks for training data that teaches too little or contradicts itself; all of it can still be trained on. */
public final class NluCheck {
    private static final Pattern END = Pattern.compile("^[¡¿\\s]+|[\\s.!?…。！？؟,;:]+$");

    private NluCheck() {}

    public static void check(NluData data, Problems problems) {
        twoIntents(data, problems);
        oneExample(data, problems);
        differentSpans(data, problems);
    }

    private static void twoIntents(NluData data, Problems problems) {
        Map<String, Map<String, Example>> byText = new LinkedHashMap<>();
        for (Example example : data.examples()) {
            example.label()
                    .ifPresent(label -> byText.computeIfAbsent(normal(example.text()), text -> new LinkedHashMap<>())
                            .putIfAbsent(label, example));
        }
        byText.values().stream()
                .filter(labels -> labels.size() > 1)
                .forEach(labels -> problems.add(several(List.copyOf(labels.values()))));
    }

    /** No featurizer tells letters by case or counts spaces, and what ends a sentence is dropped by tokenizers. */
    private static String normal(String text) {
        String plain = text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        String words = END.matcher(plain).replaceAll("");
        return words.isEmpty() ? plain : words;
    }

    private static Problem several(List<Example> examples) {
        Example last = examples.get(examples.size() - 1);
        Problem problem = Problem.warning(
                        last.where(),
                        "\"%s\" is an example of \"%s\" and of %s."
                                .formatted(last.text(), last.label().orElse(""), labels(examples)))
                .of(Defect.DUPLICATE_EXAMPLE)
                .because("No classifier can tell which is meant.")
                .maybe("it should stay in one of them.");
        for (Example example : examples.subList(0, examples.size() - 1)) {
            problem = problem.and(
                    example.where(),
                    "an example of \"%s\"".formatted(example.label().orElse("")));
        }
        return problem;
    }

    private static String labels(List<Example> examples) {
        return examples.subList(0, examples.size() - 1).stream()
                .map(example -> "\"" + example.label().orElse("") + "\"")
                .collect(Collectors.joining(" and "));
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
