package org.parlance.cli.rl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.parlance.core.spi.DecisionMaker;
import org.parlance.policy.rl.FixedRule;
import org.parlance.policy.rl.Interval;
import org.parlance.policy.rl.RlPlan;
import org.parlance.policy.rl.Trial;

/**
 * A learned decision beside the fixed rule, with the same simulated users at each level of noise.
 *
 * @param levels in the plan's order
 * @param confidence of all intervals, e.g. 0.95
 * @param seed of the users
 */
record Comparison(List<Level> levels, double confidence, long seed) {
    /**
     * @param noise probability that a value is misheard
     * @param learned what the learned decision reached
     * @param fixed what the fixed rule reached with the same users
     */
    record Level(double noise, Trial learned, Trial fixed) {
        /** By how much the learned decision's reward exceeds the fixed rule's. */
        Interval gain(double confidence) {
            return learned.rewardOver(fixed, confidence);
        }
    }

    Comparison {
        levels = List.copyOf(levels);
    }

    /** Plays both; {@code progress} hears each level's noise before it begins. */
    static Comparison play(
            Simulation simulation, DecisionMaker learned, RlPlan plan, long seed, Consumer<Double> progress) {
        RlPlan.Gate gate = plan.gate();
        FixedRule fixed = new FixedRule(plan.points());
        List<Level> levels = new ArrayList<>();
        for (double noise : gate.noise()) {
            progress.accept(noise);
            levels.add(new Level(
                    noise,
                    Trial.play(simulation.withNoise(noise), learned, gate.dialogues(), seed),
                    Trial.play(simulation.withNoise(noise), fixed, gate.dialogues(), seed)));
        }
        return new Comparison(levels, gate.confidence(), seed);
    }

    long forbidden() {
        return levels.stream().mapToLong(level -> level.learned().forbidden()).sum();
    }

    /** The levels at which the learned decision is surely worse than the fixed rule. */
    List<Double> lost() {
        return levels.stream()
                .filter(level -> level.gain(confidence).high() < 0)
                .map(Level::noise)
                .toList();
    }

    boolean passed() {
        return lost().isEmpty() && forbidden() == 0;
    }
}
