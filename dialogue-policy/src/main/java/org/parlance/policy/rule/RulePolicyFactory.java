package org.parlance.policy.rule;

import java.util.Set;
import org.parlance.core.train.ComponentFactory;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.core.train.Trainer;
import org.parlance.policy.training.TrainingConversations;

/** Makes and loads the rule policy. */
public final class RulePolicyFactory implements ComponentFactory<TrainingConversations, RulePolicyModel> {
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
        return new RulePolicyTrainer(settings);
    }

    @Override
    public RulePolicyModel load(Settings settings, ModelFiles files) {
        return RulePolicyModel.load(settings, files);
    }
}
