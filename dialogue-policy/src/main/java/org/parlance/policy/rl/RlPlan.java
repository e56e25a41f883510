package org.parlance.policy.rl;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.core.spi.DecisionPoint;

/**
 * What rl.yml says: where something is learned, what for, from whom, and what it must show before it is used.
 *
 * @param task the form that users come for
 * @param points where the learned policy may choose; nowhere else
 * @param rewards what a dialogue is worth
 * @param simulator how simulated users are
 * @param training how it learns
 * @param gate what it must show
 */
public record RlPlan(
        String task, List<Point> points, Rewards rewards, Simulator simulator, Training training, Gate gate) {
    public RlPlan {
        points = List.copyOf(points);
    }

    /** A decision point with the fixed rule beside it: confirm when the confidence is below {@code below}. */
    public record Point(DecisionPoint point, double below) {}

    /**
     * In arbitrary units.
     *
     * @param success the form ended with what the user meant
     * @param failure the user gave up
     * @param wrongValue the form ended with something else
     * @param turn each message of the user
     * @param extraQuestion each question whether a value is right when it was
     */
    public record Rewards(double success, double failure, double wrongValue, double turn, double extraQuestion) {
        public static final Rewards DEFAULT = new Rewards(20, -10, -30, -1, -0.5);
    }

    /** From {@code low} to {@code high}; each dialogue draws one number. */
    public record Bounds(double low, double high) {}

    /**
     * @param goals what users want: source by slot, or values by slot, as written
     * @param intents how users speak, by role (open, inform, correct, affirm, deny); roles left out are derived
     * @param overAnswer probability to name a value that wasn't asked for
     * @param correctErrors probability to correct a wrong value
     * @param patience messages before the user gives up
     * @param slotErrors probabilities with which a value is misheard, one training mix
     */
    public record Simulator(
            Map<String, Object> goals,
            Map<String, String> intents,
            Bounds overAnswer,
            Bounds correctErrors,
            Bounds patience,
            List<Double> slotErrors) {
        public Simulator {
            goals = Collections.unmodifiableMap(new LinkedHashMap<>(goals));
            intents = Collections.unmodifiableMap(new LinkedHashMap<>(intents));
            slotErrors = List.copyOf(slotErrors);
        }
    }

    /**
     * @param dialogues how many are played
     * @param demonstrations how many of the first follow the fixed rule
     * @param seed start of every random choice
     */
    public record Training(int dialogues, int demonstrations, long seed) {
        public static final Training DEFAULT = new Training(4000, 300, 1);
    }

    /**
     * @param dialogues how many are played at each noise level
     * @param noise the levels
     * @param confidence of the intervals, e.g. 0.95
     */
    public record Gate(int dialogues, List<Double> noise, double confidence) {
        public static final Gate DEFAULT = new Gate(5000, List.of(0.0, 0.15, 0.3), 0.95);

        public Gate {
            noise = List.copyOf(noise);
        }
    }
}
