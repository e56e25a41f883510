package org.parlance.policy.rule;

import java.util.function.Function;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.train.Settings;
import org.parlance.core.train.Trainer;
import org.parlance.core.train.TrainingRun;
import org.parlance.policy.training.TrainingConversations;

/** Compiles rules after checking them; a contradiction ends the training with every one of them reported. */
public final class RulePolicyTrainer implements Trainer<TrainingConversations, RulePolicyModel> {
    private final Settings settings;
    private final Function<TrainingConversations, RuleCheck> checked;

    public RulePolicyTrainer(Settings settings) {
        this(settings, data -> RuleCheck.of(data, settings));
    }

    /** @param checked where the check of the conversations comes from, which may have been made before */
    RulePolicyTrainer(Settings settings, Function<TrainingConversations, RuleCheck> checked) {
        this.settings = settings;
        this.checked = checked;
    }

    @Override
    public RulePolicyModel train(TrainingConversations data, TrainingRun run) {
        run.progress().at(RulePolicy.NAME, 0, 1);
        RuleCheck check = checked.apply(data);
        check.problems().throwIfErrors(ParlanceException.Kind.DATA);
        run.progress().at(RulePolicy.NAME, 1, 1);
        return new RulePolicyModel(check.machine(), settings);
    }
}
