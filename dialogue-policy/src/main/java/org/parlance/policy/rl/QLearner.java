package org.parlance.policy.rl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.parlance.core.spi.DecisionMaker;
import org.parlance.core.spi.Environment;
import org.parlance.core.spi.Situation;
import org.parlance.core.train.Trainer;
import org.parlance.core.train.TrainingRun;
import org.parlance.policy.rl.QTable.Cell;

/**
 * Double Q-learning (van Hasselt 2010) on a table: two estimates judge each other's best action, so that chance doesn't look
 * like worth. Forbidden actions are neither tried nor counted in what the next situation is worth.
 */
public final class QLearner implements Trainer<Environment, QTable> {
    private static final double DISCOUNT = 0.98;
    private static final double EXPLORE_FIRST = 0.5;
    private static final double EXPLORE_LAST = 0.3;
    private static final double EXPLORING_SHARE = 0.6;
    private static final double SMALLEST_RATE = 0.001;
    private static final double RATE_DECAY = 0.9;

    private final RlPlan.Training settings;
    private final DecisionMaker demonstrator;

    /** Learns from the first dialogues as the demonstrator plays them, then from its own. */
    public QLearner(RlPlan.Training settings, DecisionMaker demonstrator) {
        this.settings = settings;
        this.demonstrator = demonstrator;
    }

    @Override
    public QTable train(Environment environment, TrainingRun run) {
        Learning learning = new Learning(new SplittableRandom(run.seed()));
        for (int dialogue = 0; dialogue < settings.dialogues(); dialogue++) {
            run.progress().at("QTable", dialogue, settings.dialogues());
            learning.play(environment, dialogue);
        }
        run.progress().at("QTable", settings.dialogues(), Math.max(1, settings.dialogues()));
        return learning.table();
    }

    /** The state of one training. */
    private final class Learning {
        private final SplittableRandom random;
        private final List<Map<String, Map<String, Cell>>> estimates = List.of(new TreeMap<>(), new TreeMap<>());

        Learning(SplittableRandom random) {
            this.random = random;
        }

        void play(Environment environment, int dialogue) {
            Environment.Step step = environment.reset(random.nextLong());
            while (!step.done()) {
                Situation situation = step.next().orElseThrow();
                String action = choose(situation, dialogue);
                step = environment.step(action);
                learn(situation, action, step);
            }
        }

        private String choose(Situation situation, int dialogue) {
            List<String> admissible = situation.admissible();
            if (dialogue < settings.demonstrations()) {
                return random.nextDouble() < EXPLORE_FIRST
                        ? admissible.get(random.nextInt(admissible.size()))
                        : demonstrator.choose(situation).action();
            }
            double progress = dialogue / Math.max(1.0, settings.dialogues() * EXPLORING_SHARE);
            double explore = Math.max(EXPLORE_LAST, EXPLORE_FIRST * (1 - progress));
            return random.nextDouble() < explore ? admissible.get(random.nextInt(admissible.size())) : best(situation);
        }

        private String best(Situation situation) {
            String kind = Buckets.of(situation);
            String best = situation.admissible().get(0);
            for (String action : situation.admissible()) {
                if (sum(kind, action) > sum(kind, best)) {
                    best = action;
                }
            }
            return best;
        }

        private double sum(String kind, String action) {
            return cell(0, kind, action).value() + cell(1, kind, action).value();
        }

        private void learn(Situation situation, String action, Environment.Step step) {
            int own = random.nextInt(2);
            String kind = Buckets.of(situation);
            Cell before = cell(own, kind, action);
            double target = step.reward()
                    + step.next().map(next -> DISCOUNT * worth(own, next)).orElse(0.0);
            double rate = Math.max(SMALLEST_RATE, StrictMath.pow(before.visits() + 1.0, -RATE_DECAY));
            double surprise = target - before.value();
            Cell after = new Cell(
                    before.value() + rate * surprise,
                    before.visits() + 1,
                    (1 - rate) * (before.variance() + rate * surprise * surprise));
            estimates.get(own).computeIfAbsent(kind, unknown -> new TreeMap<>()).put(action, after);
        }

        /** One estimate names the best admissible action, the other says what it is worth. */
        private double worth(int own, Situation next) {
            String kind = Buckets.of(next);
            String best = next.admissible().get(0);
            for (String action : next.admissible()) {
                if (cell(own, kind, action).value() > cell(own, kind, best).value()) {
                    best = action;
                }
            }
            return cell(1 - own, kind, best).value();
        }

        private Cell cell(int estimate, String kind, String action) {
            return estimates.get(estimate).getOrDefault(kind, Map.of()).getOrDefault(action, Cell.UNKNOWN);
        }

        /** The mean of both estimates, each weighed by how often it was tried. */
        QTable table() {
            Map<String, Map<String, Cell>> means = new TreeMap<>();
            for (Map<String, Map<String, Cell>> estimate : estimates) {
                estimate.forEach((kind, actions) ->
                        actions.forEach((action, cell) -> means.computeIfAbsent(kind, unknown -> new LinkedHashMap<>())
                                .merge(action, cell, Learning::mean)));
            }
            return new QTable(means);
        }

        private static Cell mean(Cell one, Cell other) {
            long visits = one.visits() + other.visits();
            double value = (one.value() * one.visits() + other.value() * other.visits()) / visits;
            double variance = (one.variance() * one.visits() + other.variance() * other.visits()) / visits;
            return new Cell(value, visits, variance);
        }
    }
}
