package org.parlance.policy.memo;

import java.util.Set;
import org.parlance.core.train.ComponentFactory;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.core.train.Trainer;
import org.parlance.policy.machine.MachineJson;
import org.parlance.policy.machine.StoryMachine;
import org.parlance.policy.training.TrainingConversations;

/** Makes and loads a memoization policy; the augmented one also forgets the beginning when nothing fits. */
public final class MemoFactory implements ComponentFactory<TrainingConversations, MemoModel> {
    private final boolean augmented;

    public MemoFactory(boolean augmented) {
        this.augmented = augmented;
    }

    @Override
    public String name() {
        return (augmented ? MemoPolicy.AUGMENTED : MemoPolicy.PLAIN) + ".v1";
    }

    @Override
    public Set<String> settings() {
        return MemoSettings.NAMES;
    }

    @Override
    public Trainer<TrainingConversations, MemoModel> trainer(Settings settings) {
        int maxHistory = MemoSettings.of(settings).maxHistory();
        return (data, run) ->
                new MemoModel(StoryMachine.compile(maxHistory, data.storyExamples(maxHistory)), settings, augmented);
    }

    @Override
    public MemoModel load(Settings settings, ModelFiles files) {
        return new MemoModel(MachineJson.readStories(files.jsonObject(MemoModel.FILE)), settings, augmented);
    }
}
