package org.parlance.cli.rl;

import org.parlance.cli.model.LoadedModel;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;
import org.parlance.core.spi.DecisionMaker;
import org.parlance.policy.rl.RlPlan;

/**
 * The part of a model that was learned in simulated talks.
 *
 * @param plan what it was learned by
 * @param maker what decides now
 * @param simulation the talks
 */
record LearnedModel(RlPlan plan, DecisionMaker maker, Simulation simulation) {
    /** @throws ParlanceException when nothing in the model was learned so */
    static LearnedModel of(LoadedModel model) {
        RlPlan plan = model.decisionPlan().orElseThrow(() -> nothing(model)).plan();
        return new LearnedModel(
                plan,
                model.decisions().orElseThrow(() -> nothing(model)),
                new Simulation(plan, model.domain(), model.policy().orElseThrow(() -> nothing(model))));
    }

    private static ParlanceException nothing(LoadedModel model) {
        return new ParlanceException(
                Kind.DATA,
                Problem.error(Location.ofFile(model.file().toString()), "This model has no learned decision.")
                        .maybe("%s beside config.yml was missing when it was trained.".formatted(DecisionPlan.FILE)));
    }
}
