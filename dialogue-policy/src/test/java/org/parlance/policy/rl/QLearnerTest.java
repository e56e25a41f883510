package org.parlance.policy.rl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.parlance.core.spi.Decision;
import org.parlance.core.spi.DecisionMaker;
import org.parlance.core.spi.DecisionPoint;
import org.parlance.core.spi.Environment;
import org.parlance.core.spi.Situation;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.core.train.TrainingRun;

class QLearnerTest {
    private static final DecisionPoint POINT =
            new DecisionPoint("confirm_or_accept", "order_form", List.of("number"), "confirmed", Optional.empty());
    private static final List<RlPlan.Point> TIMID = List.of(new RlPlan.Point(POINT, 0.95));

    /** Values heard with a confidence below 0.6 are wrong, all others right; asking costs a turn. */
    private static final class Hearing implements Environment {
        private double confidence;
        private int turns;

        @Override
        public Step reset(long seed) {
            confidence = 0.3 + 0.7 * new SplittableRandom(seed).nextDouble();
            turns = 1;
            return new Step(-1, Optional.of(situation(0)), turns, false);
        }

        @Override
        public Step step(String action) {
            if (action.equals(DecisionMaker.ACCEPT)) {
                boolean right = confidence >= 0.6;
                return new Step(right ? 20 : -30, Optional.empty(), turns, right);
            }
            turns++;
            confidence = 1.0;
            return new Step(-3, Optional.of(situation(1)), turns, false);
        }

        private Situation situation(int asked) {
            Map<String, Double> features = new LinkedHashMap<>();
            features.put("confidence", confidence);
            features.put("asked", (double) asked);
            return asked > 0
                    ? new Situation(
                            POINT.name(), features, List.of(DecisionMaker.ACCEPT), Map.of("confirm", "asked already"))
                    : new Situation(
                            POINT.name(), features, List.of(DecisionMaker.ACCEPT, DecisionMaker.CONFIRM), Map.of());
        }
    }

    private static QTable learned(long seed) {
        RlPlan.Training training = new RlPlan.Training(3000, 200, seed);
        return new QLearner(training, new FixedRule(TIMID)).train(new Hearing(), TrainingRun.quiet(seed));
    }

    @Test
    void learnsToAskOnlyWhereItPays() {
        DecisionPolicy policy = new DecisionPolicy(learned(1), new FixedRule(TIMID));

        Trial own = Trial.play(new Hearing(), policy, 1000, 7);
        Trial fixed = Trial.play(new Hearing(), new FixedRule(TIMID), 1000, 7);

        assertThat(own.rewardOver(fixed, 0.95).low()).isPositive();
        assertThat(own.success(0.95).value()).isGreaterThan(0.99);
        assertThat(own.forbidden()).isZero();
    }

    @Test
    void neverChoosesWhatIsMasked() {
        DecisionPolicy policy = new DecisionPolicy(learned(1), new FixedRule(TIMID));
        Situation asked = new Situation(
                POINT.name(),
                Map.of("confidence", 0.31, "asked", 3.0),
                List.of(DecisionMaker.ACCEPT),
                Map.of("confirm", "asked already"));

        assertThat(policy.choose(asked).action()).isEqualTo(DecisionMaker.ACCEPT);
    }

    @Test
    void followsTheFixedRuleWhereItHasSeenNothing() {
        DecisionPolicy policy = new DecisionPolicy(new QTable(Map.of()), new FixedRule(TIMID));
        Situation unseen = new Situation(
                POINT.name(),
                Map.of("confidence", 0.5),
                List.of(DecisionMaker.ACCEPT, DecisionMaker.CONFIRM),
                Map.of());

        Decision decision = policy.choose(unseen);

        assertThat(decision.action()).isEqualTo(DecisionMaker.CONFIRM);
        assertThat(decision.reason()).contains("fixed rule").contains("0.50 is below 0.95");
    }

    @Test
    void givesTheSameTableForTheSameSeedAndReadsItBack() {
        ModelFiles one = new ModelFiles();
        ModelFiles other = new ModelFiles();
        learned(3).save(one);
        new QTableFactory(RlPlan.Training.DEFAULT, TIMID)
                .load(Settings.NONE, one)
                .save(other);
        ModelFiles again = new ModelFiles();
        learned(3).save(again);

        assertThat(other.bytes(QTable.FILE)).isEqualTo(one.bytes(QTable.FILE));
        assertThat(again.bytes(QTable.FILE)).isEqualTo(one.bytes(QTable.FILE));
    }

    @Test
    void wilsonIntervalsHoldKnownValues() {
        Interval share = Interval.share(45, 50, 0.95);

        assertThat(share.low()).isCloseTo(0.7864, org.assertj.core.api.Assertions.within(1e-4));
        assertThat(share.high()).isCloseTo(0.9565, org.assertj.core.api.Assertions.within(1e-4));
    }
}
