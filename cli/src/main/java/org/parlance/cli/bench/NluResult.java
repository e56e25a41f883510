package org.parlance.cli.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A configuration on a set: the runs of each part, which is one or a fold each, with the same seeds.
 *
 * @param set the set
 * @param config the configuration's name
 * @param parts the runs by seed, for each part
 */
record NluResult(NluSet set, String config, List<List<NluRun>> parts) {
    NluResult {
        parts = parts.stream().map(List::copyOf).toList();
    }

    /** Each figure over the seeds; a seed's figure is the mean over the folds. */
    Map<Figure, Estimate> estimates() {
        Map<Figure, Estimate> estimates = new EnumMap<>(Figure.class);
        for (Figure figure : Figure.values()) {
            List<Double> seeds = new ArrayList<>();
            for (int seed = 0; seed < parts.get(0).size(); seed++) {
                folds(figure, seed).stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .ifPresent(seeds::add);
            }
            if (!seeds.isEmpty()) {
                estimates.put(figure, Estimate.of(seeds));
            }
        }
        return estimates;
    }

    private List<Double> folds(Figure figure, int seed) {
        return parts.stream()
                .map(runs -> runs.get(seed).figures().get(figure))
                .filter(Objects::nonNull)
                .toList();
    }

    Map<String, Object> toJson() {
        Map<String, Object> figures = new LinkedHashMap<>();
        estimates().forEach((figure, estimate) -> figures.put(figure.key(), estimate.toJson()));
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("set", set.name());
        json.put("out_of_scope", new TreeSet<>(set.outOfScope()));
        json.put("config", config);
        json.put("figures", figures);
        json.put("parts", IntStream.range(0, parts.size()).mapToObj(this::part).toList());
        return json;
    }

    private Map<String, Object> part(int i) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("test", set.parts().get(i).test().toString());
        json.put("runs", parts.get(i).stream().map(NluRun::toJson).toList());
        return json;
    }
}
