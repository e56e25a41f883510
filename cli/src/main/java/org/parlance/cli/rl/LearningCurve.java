package org.parlance.cli.rl;

import java.util.ArrayList;
import java.util.List;
import org.parlance.core.spi.DecisionMaker;
import org.parlance.core.train.TrainingRun;
import org.parlance.policy.rl.DecisionPolicy;
import org.parlance.policy.rl.FixedRule;
import org.parlance.policy.rl.Interval;
import org.parlance.policy.rl.QLearner;
import org.parlance.policy.rl.RlPlan;
import org.parlance.policy.rl.Trial;

/**
 * The reward after learning from more and more dialogues, on the plan's mix of noise.
 *
 * @param points in rising order of dialogues
 * @param fixed the fixed rule's reward with the same users
 */
record LearningCurve(List<Point> points, Interval fixed) {
    private static final int STEPS = 6;
    private static final int MOST_TEST_DIALOGUES = 600;

    /**
     * @param dialogues learned from
     * @param reward with its interval
     */
    record Point(int dialogues, Interval reward) {}

    LearningCurve {
        points = List.copyOf(points);
    }

    /** Learns anew from half, a quarter, … of the plan's dialogues. */
    static LearningCurve of(Simulation simulation, RlPlan plan, long seed) {
        FixedRule rule = new FixedRule(plan.points());
        List<Point> points = new ArrayList<>();
        for (int step = STEPS - 1; step >= 0; step--) {
            int dialogues = plan.training().dialogues() >> step;
            DecisionMaker learned = new DecisionPolicy(
                    new QLearner(shortened(plan.training(), dialogues), rule)
                            .train(simulation.training(), TrainingRun.quiet(seed)),
                    rule);
            points.add(new Point(dialogues, reward(simulation, learned, plan, seed)));
        }
        return new LearningCurve(points, reward(simulation, rule, plan, seed));
    }

    private static RlPlan.Training shortened(RlPlan.Training training, int dialogues) {
        return new RlPlan.Training(dialogues, Math.min(training.demonstrations(), dialogues), training.seed());
    }

    private static Interval reward(Simulation simulation, DecisionMaker maker, RlPlan plan, long seed) {
        int dialogues = Math.min(MOST_TEST_DIALOGUES, plan.gate().dialogues());
        return Trial.play(simulation.training(), maker, dialogues, seed)
                .reward(plan.gate().confidence());
    }
}
