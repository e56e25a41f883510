package org.parlance.policy.memo;

import org.parlance.core.domain.Domain;
import org.parlance.core.train.Model;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.policy.machine.MachineJson;
import org.parlance.policy.machine.StoryMachine;
import org.parlance.policy.state.Featurizer;
import org.parlance.policy.state.RuleOnly;

/** The memorized stories. */
public record MemoModel(StoryMachine machine, Settings settings, boolean augmented) implements Model {
    static final String FILE = "stories.json";

    @Override
    public void save(ModelFiles files) {
        files.putJson(FILE, MachineJson.write(machine));
    }

    /** The policy that remembers them; it doesn't look at what only rules know. */
    public MemoPolicy policy(Domain domain, RuleOnly ruleOnly) {
        return new MemoPolicy(this, new Memory(machine, domain, new Featurizer(domain), ruleOnly));
    }
}
