package org.parlance.policy.rule;

import org.parlance.core.domain.Domain;
import org.parlance.core.train.Model;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.policy.machine.MachineJson;
import org.parlance.policy.machine.RuleMachine;

/** The compiled rules. */
public record RulePolicyModel(RuleMachine machine, Settings settings) implements Model {
    static final String FILE = "rules.json";

    @Override
    public void save(ModelFiles files) {
        files.putJson(FILE, MachineJson.write(machine));
    }

    static RulePolicyModel load(Settings settings, ModelFiles files) {
        return new RulePolicyModel(MachineJson.readRules(files.jsonObject(FILE)), settings);
    }

    /** The policy that follows them for assistants of this domain. */
    public RulePolicy policy(Domain domain) {
        return new RulePolicy(machine, RuleSettings.of(settings), domain);
    }
}
