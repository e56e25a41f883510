package org.parlance.nlu;

import java.util.Set;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.core.train.Trainer;
import org.parlance.core.train.TrainingRun;
import org.parlance.nlu.spi.NluComponent;
import org.parlance.nlu.spi.NluComponentFactory;
import org.parlance.nlu.spi.TrainingSet;

/** A component of this module. */
record BuiltIn(String name, Role role, Set<String> names, Set<String> settings, Learning learning, Loading loading)
        implements NluComponentFactory {
    /** How it learns. */
    interface Learning {
        NluComponent train(TrainingSet data, Settings settings, TrainingRun run);
    }

    /** How it is read back. */
    interface Loading {
        NluComponent load(Settings settings, ModelFiles files);
    }

    @Override
    public Trainer<TrainingSet, NluComponent> trainer(Settings chosen) {
        return (data, run) -> learning.train(data, chosen, run);
    }

    @Override
    public NluComponent load(Settings chosen, ModelFiles files) {
        return loading.load(chosen, files);
    }

    @Override
    public Set<String> settingsWithoutEffect() {
        return RasaSettings.withoutEffect(names);
    }
}
