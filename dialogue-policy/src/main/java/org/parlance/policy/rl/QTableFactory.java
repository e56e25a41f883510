package org.parlance.policy.rl;

import java.util.List;
import java.util.Set;
import org.parlance.core.spi.Environment;
import org.parlance.core.train.ComponentFactory;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.core.train.Trainer;

/** Makes and loads the table of a learned decision. */
public final class QTableFactory implements ComponentFactory<Environment, QTable> {
    private final RlPlan.Training training;
    private final List<RlPlan.Point> points;

    /** To learn at these points; for loading alone the plan doesn't matter. */
    public QTableFactory(RlPlan.Training training, List<RlPlan.Point> points) {
        this.training = training;
        this.points = List.copyOf(points);
    }

    @Override
    public String name() {
        return "QTable.v1";
    }

    @Override
    public Set<String> settings() {
        return Set.of();
    }

    @Override
    public Trainer<Environment, QTable> trainer(Settings settings) {
        return new QLearner(training, new FixedRule(points));
    }

    @Override
    public QTable load(Settings settings, ModelFiles files) {
        return QTable.load(files);
    }
}
