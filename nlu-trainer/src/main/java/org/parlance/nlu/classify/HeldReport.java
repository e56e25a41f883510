package org.parlance.nlu.classify;

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
        double[] right = chosen(confidences, inside, true);
        double[] wrong = chosen(confidences, inside, false);
        double[] strangers =
                outside.map(scores -> strangers(confidence, scores)).orElse(new double[0]);
        return new HeldOut(
                inside.size(),
                Optional.of(inside.accuracy()),
                Optional.empty(),
                Optional.of(calibrationError(confidences, inside)),
                Optional.of(Thresholds.of(right, wrong, strangers)));
    }

    private static double[] chosen(double[] confidences, HeldScores scores, boolean right) {
        return IntStream.range(0, scores.size())
                .filter(i -> scores.right(i) == right)
                .mapToDouble(i -> confidences[i])
                .toArray();
    }

    /** Confidences in examples whose label the model didn't know. */
    private static double[] strangers(Confidence confidence, HeldScores scores) {
        return IntStream.range(0, scores.size())
                .filter(i -> Double.isNaN(scores.scores()[i][scores.gold()[i]]))
                .mapToDouble(i -> confidence.of(scores.scores()[i]))
                .toArray();
    }

    private static double calibrationError(double[] confidences, HeldScores scores) {
        return Calibration.of(IntStream.range(0, confidences.length)
                        .mapToObj(i -> new Confident(confidences[i], scores.right(i)))
                        .toList())
                .error();
    }
}
