package org.parlance.cli.test.nlu;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Figures of several trainings in two numbers.
 *
 * @param mean their mean
 * @param deviation their standard deviation, that of the values themselves (by n), as Rasa has it
 */
record Spread(double mean, double deviation) {
    static Spread of(Collection<Double> values) {
        double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return new Spread(mean, values.isEmpty() ? 0 : Math.sqrt(squares / values.size()));
    }

    /** A deviation below the mean. */
    double low() {
        return mean - deviation;
    }

    /** A deviation above the mean. */
    double high() {
        return mean + deviation;
    }

    /** Name by name; a figure that some trainings don't have is that of those that do. */
    static Map<String, Spread> of(List<Map<String, Double>> figures) {
        Map<String, Spread> spreads = new LinkedHashMap<>();
        for (Map<String, Double> one : figures) {
            for (String name : one.keySet()) {
                spreads.computeIfAbsent(
                        name,
                        key -> of(figures.stream()
                                .filter(other -> other.containsKey(key))
                                .map(other -> other.get(key))
                                .toList()));
            }
        }
        return spreads;
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("mean", mean);
        json.put("std", deviation);
        return json;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.3f (%.3f)", mean, deviation);
    }
}
