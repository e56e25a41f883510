package org.parlance.nlu.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parlance.core.json.Json;
import org.parlance.core.message.IntentScore;
import org.parlance.core.spi.NluEvidence.TokenWeight;
import org.parlance.core.train.ModelFiles;
import org.parlance.nlu.featurize.IntentVectors;
import org.parlance.nlu.math.Softmax;
import org.parlance.nlu.spi.HeldOut;

/**
 * Ranks labels for a message: a softmax on n-grams and the featurizers' vectors.
 *
 * @param labels sorted; the softmax's classes in this order
 * @param confidence how probable the first is, where there were enough examples to learn it
 * @param heldOut scores on examples left out, where there were enough
 */
public record IntentModel(
        List<String> labels,
        IntentVectors vectors,
        Softmax softmax,
        Optional<Confidence> confidence,
        Optional<HeldOut> heldOut) {
    private static final String FILE = "labels.json";

    public IntentModel {
        labels = List.copyOf(labels);
    }

    /** All labels, best first; none for a text that says nothing. */
    public List<IntentScore> rank(IntentVectors.Reading message) {
        if (message.isBlank()) {
            return List.of();
        }
        double[] scores = softmax.scores(message.vector());
        double[] p = Softmax.normalized(scores, softmax.temperature());
        Integer[] order = IntStream.range(0, p.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(k -> -p[k]));
        double[] sorted = Arrays.stream(order).mapToDouble(k -> p[k]).toArray();
        double[] spread = confidence
                .map(model -> Confidence.spread(sorted, model.of(scores)))
                .orElse(sorted);
        List<IntentScore> ranking = new ArrayList<>(p.length);
        for (int k = 0; k < p.length; k++) {
            ranking.add(IntentScore.of(labels.get(order[k]), spread[k]));
        }
        return ranking;
    }

    /** Why the first of a ranking won over the second. */
    public List<TokenWeight> weights(IntentVectors.Reading message, List<IntentScore> ranking) {
        if (ranking.size() < 2) {
            return List.of();
        }
        return vectors.weights(message, softmax, index(ranking.get(0)), index(ranking.get(1)));
    }

    private int index(IntentScore score) {
        return labels.indexOf(score.name().orElseThrow());
    }

    public void save(ModelFiles files) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("labels", labels);
        confidence.ifPresent(model -> json.put("confidence", model.toJson()));
        heldOut.ifPresent(scores -> json.put("held_out", scores.toJson()));
        files.putJson(FILE, json);
        vectors.save(files);
        softmax.save(files, "softmax");
    }

    static boolean isIn(ModelFiles files) {
        return files.has(FILE);
    }

    public static IntentModel load(ModelFiles files) {
        Map<String, Object> json = files.jsonObject(FILE);
        List<String> labels =
                Json.list(json.get("labels")).stream().map(String::valueOf).toList();
        Optional<HeldOut> heldOut = Optional.ofNullable(json.get("held_out")).map(HeldOut::fromJson);
        Optional<Confidence> confidence =
                Optional.ofNullable(json.get("confidence")).map(Confidence::fromJson);
        return new IntentModel(labels, IntentVectors.load(files), Softmax.load(files, "softmax"), confidence, heldOut);
    }
}
