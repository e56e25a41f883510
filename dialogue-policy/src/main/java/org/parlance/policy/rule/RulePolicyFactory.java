package org.parlance.policy.rule;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.parlance.core.train.ComponentFactory;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.core.train.Trainer;
import org.parlance.policy.training.TrainingConversations;

/** Makes and loads the rule policy. */
public final class RulePolicyFactory implements ComponentFactory<TrainingConversations, RulePolicyModel> {
    private final Optional<Function<Settings, RuleCheck>> checks;

    public RulePolicyFactory() {
        this(Optional.empty());
    }

    private RulePolicyFactory(Optional<Function<Settings, RuleCheck>> checks) {
        this.checks = checks;
    }

    /** The same for conversations whose rules are checked elsewhere, so that they are checked once. */
    public RulePolicyFactory with(Function<Settings, RuleCheck> checked) {
        return new RulePolicyFactory(Optional.of(checked));
    }

    @Override
    public String name() {
        return "RulePolicy.v1";
    }

    @Override
    public Set<String> settings() {
        return RuleSettings.NAMES;
    }

    @Override
    public Trainer<TrainingConversations, RulePolicyModel> trainer(Settings settings) {
        return checks.map(checked -> new RulePolicyTrainer(settings, data -> checked.apply(settings)))
                .orElseGet(() -> new RulePolicyTrainer(settings));
    }

    @Override
    public RulePolicyModel load(Settings settings, ModelFiles files) {
        return RulePolicyModel.load(settings, files);
    }
}
