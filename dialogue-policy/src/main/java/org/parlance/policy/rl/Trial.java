package org.parlance.policy.rl;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.parlance.core.spi.DecisionMaker;
import org.parlance.core.spi.Environment;
import org.parlance.core.spi.Situation;

/**
 * Dialogues played with one way of deciding, in the order of their seeds, so that two trials can be compared pair by pair.
 *
 * @param outcomes one per dialogue
 * @param forbidden choices that were not admissible; must be 0
 */
public record Trial(List<Outcome> outcomes, long forbidden) {
    public Trial {
        outcomes = List.copyOf(outcomes);
    }

    /** One dialogue. */
    public record Outcome(double reward, int turns, boolean success) {}

    /** Plays dialogues; the same seed meets the same users. */
    public static Trial play(Environment environment, DecisionMaker decisions, int dialogues, long seed) {
        SplittableRandom seeds = new SplittableRandom(seed);
        List<Outcome> outcomes = new ArrayList<>();
        long forbidden = 0;
        for (int i = 0; i < dialogues; i++) {
            Environment.Step step = environment.reset(seeds.nextLong());
            double reward = step.reward();
            while (!step.done()) {
                Situation situation = step.next().orElseThrow();
                String action = decisions.choose(situation).action();
                if (!situation.admissible().contains(action)) {
                    forbidden++;
                    action = situation.admissible().get(0);
                }
                step = environment.step(action);
                reward += step.reward();
            }
            outcomes.add(new Outcome(reward, step.turns(), step.success()));
        }
        return new Trial(outcomes, forbidden);
    }

    /** Share of dialogues that succeeded, with its interval. */
    public Interval success(double confidence) {
        long good = outcomes.stream().filter(Outcome::success).count();
        return Interval.share(good, outcomes.size(), confidence);
    }

    public Interval reward(double confidence) {
        return Interval.mean(outcomes.stream().mapToDouble(Outcome::reward).toArray(), confidence);
    }

    public Interval turns(double confidence) {
        return Interval.mean(outcomes.stream().mapToDouble(Outcome::turns).toArray(), confidence);
    }

    /** By how much the reward exceeds that of another trial of the same seeds. */
    public Interval rewardOver(Trial other, double confidence) {
        double[] differences = new double[Math.min(outcomes.size(), other.outcomes.size())];
        for (int i = 0; i < differences.length; i++) {
            differences[i] = outcomes.get(i).reward() - other.outcomes.get(i).reward();
        }
        return Interval.mean(differences, confidence);
    }

    /** By how much the share of successes exceeds that of another trial of the same seeds. */
    public Interval successOver(Trial other, double confidence) {
        double[] differences = new double[Math.min(outcomes.size(), other.outcomes.size())];
        for (int i = 0; i < differences.length; i++) {
            differences[i] =
                    (outcomes.get(i).success() ? 1 : 0) - (other.outcomes.get(i).success() ? 1 : 0);
        }
        return Interval.mean(differences, confidence);
    }
}
