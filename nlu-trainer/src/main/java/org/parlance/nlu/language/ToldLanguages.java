package org.parlance.nlu.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parlance.core.config.AssistantConfig;
import org.parlance.core.config.LanguageCode;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.data.NluData;

/** The languages that {@code metadata: {language: de}} of examples or of their intents names. */
public final class ToldLanguages {
    private static final String KEY = "language";

    private ToldLanguages() {}

    /** What an example's metadata says, else what that of its intent does. */
    static Optional<String> of(Example example) {
        return said(example.metadata().get("example"))
                .or(() -> said(example.metadata().get("intent")));
    }

    /** One warning for each language that is none, or that config.yml doesn't have. */
    public static void check(NluData data, AssistantConfig config, Problems problems) {
        List<String> spoken =
                config.languages().isEmpty() ? List.of(LanguageCode.base(config.language())) : config.languages();
        Map<String, List<Example>> strangers = new TreeMap<>();
        for (Example example : data.examples()) {
            of(example).filter(code -> !spoken.contains(code)).ifPresent(code -> strangers
                    .computeIfAbsent(code, none -> new ArrayList<>())
                    .add(example));
        }
        String effect = config.pipelines().isEmpty()
                ? "The pipeline learns from it all the same."
                : "No language's pipeline learns from it.";
        strangers.forEach((code, examples) -> problems.add(stranger(code, examples, spoken, effect)));
    }

    private static Problem stranger(String code, List<Example> examples, List<String> spoken, String effect) {
        Location first = examples.get(0).where();
        String whose = examples.size() == 1 ? "this example" : "%d examples".formatted(examples.size());
        String says = "The metadata of %s says \"language: %s\", ".formatted(whose, code);
        return LanguageCode.check(code, first)
                .map(none -> Problem.warning(first, says + "which is no language.")
                        .because(none.why() + " " + effect)
                        .maybe(none.maybe()))
                .orElseGet(() -> Problem.warning(
                                first, says + "but config.yml has only %s.".formatted(String.join(", ", spoken)))
                        .because(effect));
    }

    private static Optional<String> said(Object metadata) {
        return metadata instanceof Map<?, ?> map
                ? Optional.ofNullable(map.get(KEY)).map(code -> LanguageCode.base(String.valueOf(code)))
                : Optional.empty();
    }
}
