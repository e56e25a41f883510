package org.parlance.cli.test.nlu;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An example whose intent may be a slip: a model that had not learnt from it takes it for another intent, at least as surely as it
 * takes that intent's own examples for it (confident learning: Northcutt, Jiang and Chuang 2021), and by 80 % or more.
 *
 * @param result what was made of it
 */
record Mislabelled(IntentResult result) {
    private static final double SURE = 0.8;

    /** The suspects, the strongest first. */
    static List<Mislabelled> among(List<IntentResult> results) {
        Map<String, double[]> own = new TreeMap<>();
        for (IntentResult result : results) {
            double[] sums = own.computeIfAbsent(result.gold(), key -> new double[2]);
            sums[0] += result.confidenceIn(result.gold());
            sums[1]++;
        }
        return results.stream()
                .filter(result -> !result.right() && own.containsKey(result.predictedName()))
                .filter(result -> result.confidence() >= usual(own.get(result.predictedName())))
                .map(Mislabelled::new)
                .sorted(Comparator.comparingDouble(Mislabelled::margin).reversed())
                .toList();
    }

    private static double usual(double[] sums) {
        return Math.max(SURE, sums[0] / sums[1]);
    }

    private double margin() {
        return result.confidence() - result.confidenceIn(result.gold());
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("text", result.text());
        json.put("intent", result.gold());
        json.put("seems", result.predictedName());
        json.put("confidence", result.confidence());
        json.put("confidence_in_label", result.confidenceIn(result.gold()));
        json.put("where", result.example().where().toString());
        return json;
    }
}
