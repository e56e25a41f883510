package org.parlance.assistant.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parlance.core.spi.DecisionMaker;
import org.parlance.core.train.TrainingRun;
import org.parlance.policy.rl.DecisionPolicy;
import org.parlance.policy.rl.FixedRule;
import org.parlance.policy.rl.QLearner;
import org.parlance.policy.rl.RlPlan;
import org.parlance.policy.rl.Trial;

/** A learner that talks to simulated users through the real assistant gets better than the rule it began with. */
class LearningTest {
    private static final DecisionMaker FIXED =
            new FixedRule(List.of(new RlPlan.Point(SimulatedEnvironmentTest.POINT, 0.95)));

    private static DecisionMaker learned(double noise) {
        QLearner learner = new QLearner(new RlPlan.Training(1500, 200, 1), FIXED);
        return new DecisionPolicy(
                learner.train(SimulatedEnvironmentTest.environment(noise, UserModel.DEFAULT), TrainingRun.quiet(1)),
                FIXED);
    }

    private static Trial trial(double noise, DecisionMaker maker) {
        return Trial.play(SimulatedEnvironmentTest.environment(noise, UserModel.DEFAULT), maker, 600, 99);
    }

    @Test
    void where_nothing_is_misheard_the_learner_stops_asking() {
        Trial learned = trial(0.0, learned(0.0));

        assertThat(learned.rewardOver(trial(0.0, FIXED), 0.95).low()).isPositive();
        assertThat(learned.forbidden()).isZero();
    }

    @Test
    void where_much_is_misheard_the_learner_keeps_asking_and_breaks_no_rule() {
        Trial learned = trial(0.3, learned(0.3));
        DecisionMaker credulous = new FixedRule(List.of(new RlPlan.Point(SimulatedEnvironmentTest.POINT, 0.0)));

        assertThat(learned.rewardOver(trial(0.3, credulous), 0.95).low()).isPositive();
        assertThat(learned.forbidden()).isZero();
    }
}
