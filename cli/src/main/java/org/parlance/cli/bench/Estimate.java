package org.parlance.cli.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import smile.stat.distribution.TDistribution;

/**
 * The mean of a figure over several seeds.
 *
 * @param mean the mean
 * @param half half the width of its 95 % interval by Student's t distribution; absent for a single value
 * @param values how many there were
 */
record Estimate(double mean, OptionalDouble half, int values) {
    private static final double CONFIDENCE = 0.95;

    static Estimate of(List<Double> values) {
        int n = values.size();
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        if (n < 2) {
            return new Estimate(mean, OptionalDouble.empty(), n);
        }
        double squares =
                values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
        double t = new TDistribution(n - 1).quantile((1 + CONFIDENCE) / 2);
        return new Estimate(mean, OptionalDouble.of(t * Math.sqrt(squares / (n - 1) / n)), n);
    }

    String show(Figure figure) {
        return figure.show(mean) + (half.isPresent() ? " ± " + figure.show(half.getAsDouble()) : "");
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("mean", mean);
        half.ifPresent(h -> {
            json.put("low", mean - h);
            json.put("high", mean + h);
        });
        json.put("values", (long) values);
        return json;
    }
}
