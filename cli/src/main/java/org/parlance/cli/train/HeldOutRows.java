package org.parlance.cli.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.parlance.core.graph.Node;
import org.parlance.core.graph.TrainedNode;
import org.parlance.nlu.spi.HeldOut;
import org.parlance.nlu.spi.Thresholds;

/** What classifiers found out about their confidence on examples left out, for the report of a training. */
final class HeldOutRows {
    private final Map<Node, HeldOut> scores = new LinkedHashMap<>();

    HeldOutRows(List<TrainedNode> nodes) {
        for (TrainedNode node : nodes) {
            if (node.model() instanceof HeldOut.Scored scored) {
                scored.heldOut().ifPresent(found -> scores.put(node.node(), found));
            }
        }
    }

    /** Tells each row's title and content. */
    void each(BiConsumer<String, String> rows) {
        scores.forEach((node, found) -> {
            String name = PartTitle.of(node);
            found.calibrationError()
                    .ifPresent(error -> rows.accept("calibration error of confidences: " + name, percent(error)));
            found.thresholds().ifPresent(thresholds -> thresholds(name, thresholds)
                    .forEach(line -> rows.accept(line.get(0), line.get(1))));
        });
    }

    Map<String, Object> toJson() {
        Map<String, Object> json = new LinkedHashMap<>();
        scores.forEach((node, found) -> json.put(node.name(), found.toJson()));
        return json;
    }

    private static List<List<String>> thresholds(String name, Thresholds thresholds) {
        List<List<String>> lines = new ArrayList<>();
        thresholds.atProposed().ifPresent(row -> {
            lines.add(List.of(
                    "proposed threshold of a fallback: " + name,
                    String.format(Locale.ROOT, "%.2f", thresholds.proposed())));
            lines.add(List.of("  right answers that it takes away", percent(row.falseFallback())));
            lines.add(List.of("  wrong answers that it lets pass", percent(row.missedFallback())));
            row.missedOutOfScope()
                    .ifPresent(missed ->
                            lines.add(List.of("  texts out of scope that it lets pass (estimated)", percent(missed))));
        });
        return lines;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
