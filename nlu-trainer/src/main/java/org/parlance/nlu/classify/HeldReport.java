package org.parlance.nlu.classify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parlance.nlu.math.Calibration;
import org.parlance.nlu.math.Confident;
import org.parlance.nlu.spi.HeldOut;
import org.parlance.nlu.spi.Thresholds;

/** Sums up what held-out scores say of a classifier. */
final class HeldReport {
    private HeldReport() {}

    static HeldOut of(Confidence confidence, HeldScores inside, Optional<HeldScores> outside) {
        double[] confidences = ConfidenceTrainer.crossed(confidence, inside);
        List<Confident> results = IntStream.range(0, confidences.length)
                .mapToObj(i -> new Confident(confidences[i], inside.right(i)))
                .toList();
        List<Confident> strangers =
                outside.map(scores -> strangers(confidence, scores)).orElse(List.of());
        return new HeldOut(
                inside.size(),
                Optional.of(inside.accuracy()),
                Optional.empty(),
                Map.of(),
                Optional.of(Calibration.of(results).error()),
                Optional.of(Thresholds.of(results, strangers)));
    }

    /** Decisions on examples whose label the model didn't know: whichever it chose is wrong. */
    private static List<Confident> strangers(Confidence confidence, HeldScores scores) {
        return IntStream.range(0, scores.size())
                .filter(i -> Double.isNaN(scores.scores()[i][scores.gold()[i]]))
                .mapToObj(i -> new Confident(confidence.of(scores.scores()[i]), false))
                .toList();
    }
}
