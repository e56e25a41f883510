package org.parlance.nlu.math;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Whether confidences are what they say: of all that the model is 80 % sure of, 80 % should be right. The expected calibration
 * error is that of Naeini, Cooper and Hauskrecht (2015), over {@value #BINS} bins of equal width.
 *
 * @param bins those with examples in them, from unsure to sure
 * @param error the mean distance of confidence and accuracy, weighted by the examples in a bin
 */
public record Calibration(List<Bin> bins, double error) {
    private static final int BINS = 15;

    /**
     * A stretch of confidences.
     *
     * @param examples how many fell into it
     * @param confidence their mean confidence
     * @param accuracy the share of them that was right
     */
    public record Bin(int examples, double confidence, double accuracy) {}

    public static Calibration of(List<Confident> results) {
        List<Bin> bins = IntStream.range(0, BINS)
                .mapToObj(bin -> results.stream()
                        .filter(result -> Bins.of(result.confidence(), BINS) == bin)
                        .toList())
                .filter(in -> !in.isEmpty())
                .map(Calibration::bin)
                .toList();
        double apart = bins.stream()
                .mapToDouble(bin -> bin.examples() * Math.abs(bin.confidence() - bin.accuracy()))
                .sum();
        return new Calibration(bins, results.isEmpty() ? 0 : apart / results.size());
    }

    private static Bin bin(List<Confident> in) {
        double sure = in.stream().mapToDouble(Confident::confidence).sum();
        long right = in.stream().filter(Confident::right).count();
        return new Bin(in.size(), sure / in.size(), (double) right / in.size());
    }

    public Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("expected_calibration_error", error);
        json.put("bins", bins.stream().map(Calibration::row).toList());
        return json;
    }

    private static Map<String, Object> row(Bin bin) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("examples", (long) bin.examples());
        row.put("confidence", bin.confidence());
        row.put("accuracy", bin.accuracy());
        return row;
    }
}
