package org.parlance.assistant.simulate;

import java.util.random.RandomGenerator;

/**
 * How the NLU mishears.
 *
 * @param errorRate probability that a value is heard as another one, from 0 to 1
 * @param whenRight confidences of values heard right
 * @param whenWrong confidences of values heard wrong; overlaps the other, or there would be nothing to learn
 */
public record HearingModel(double errorRate, Confidences whenRight, Confidences whenWrong) {
    /**
     * A distribution over {@code range}: {@code low + (high - low) u^skew} with u uniform, so a skew below 1 leans to the
     * high end, one above 1 to the low end.
     */
    public record Confidences(Range range, double skew) {
        double draw(RandomGenerator random) {
            double u = StrictMath.pow(random.nextDouble(), skew);
            return range.low() + (range.high() - range.low()) * u;
        }
    }

    public HearingModel {
        if (errorRate < 0 || errorRate > 1) {
            throw new IllegalArgumentException("The error rate (%s) must be from 0 to 1.".formatted(errorRate));
        }
    }

    /** Right values are mostly heard with confidence near 1, wrong ones anywhere from 0.3 to 0.98. */
    public static HearingModel of(double errorRate) {
        return new HearingModel(
                errorRate, new Confidences(new Range(0.5, 1.0), 0.4), new Confidences(new Range(0.3, 0.98), 1.2));
    }
}
