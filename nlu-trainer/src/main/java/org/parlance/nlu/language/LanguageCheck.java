package org.parlance.nlu.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parlance.core.config.AssistantConfig;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.data.NluData;

/** Warns when the training data is in another language than config.yml says. */
public final class LanguageCheck {
    private static final int CHUNK = 400;
    private static final int MOST_CHUNKS = 12;
    private static final int LEAST_CHUNKS = 2;

    private LanguageCheck() {}

    /** For an assistant in one language. */
    public static void check(NluData data, String language, Problems problems) {
        check(data, List.of(language), problems);
    }

    /** For an assistant in one or several languages, as config.yml names them. */
    public static void check(NluData data, AssistantConfig config, Problems problems) {
        List<String> spoken = new ArrayList<>(List.of(config.language()));
        spoken.addAll(config.languages());
        check(data, spoken, problems);
    }

    /** Judges the data by pieces of many examples each, since one example is too short to tell. */
    private static void check(NluData data, List<String> spoken, Problems problems) {
        String language = spoken.get(0);
        Optional<String> found = of(data);
        if (found.isPresent() && spoken.stream().noneMatch(code -> code.startsWith(found.get()))) {
            problems.add(Problem.warning(
                            Location.NONE,
                            "The training data looks like \"%s\", but config.yml says \"language: %s\"."
                                    .formatted(found.get(), language))
                    .maybe("\"language: %s\" is meant.".formatted(found.get())));
        }
    }

    /** The language of most pieces, where nearly all agree. */
    public static Optional<String> of(NluData data) {
        Map<String, Integer> votes = new TreeMap<>();
        StringBuilder piece = new StringBuilder();
        int pieces = 0;
        int stride = Math.max(1, data.examples().size() / 300);
        for (int i = 0; i < data.examples().size() && pieces < MOST_CHUNKS; i += stride) {
            Example example = data.examples().get(i);
            piece.append(example.text()).append(". ");
            if (piece.length() >= CHUNK) {
                pieces++;
                Languages.of(piece.toString()).ifPresent(code -> votes.merge(code, 1, Integer::sum));
                piece.setLength(0);
            }
        }
        int all = pieces;
        return votes.entrySet().stream()
                .filter(entry -> all >= LEAST_CHUNKS && entry.getValue() * 4 >= all * 3)
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
