package org.parlance.nlu.spi;

import java.util.Set;
import org.parlance.core.train.ComponentFactory;

/**
 * Makes a pipeline component; a jar of the user's own names its factories in
 * {@code META-INF/services/org.parlance.nlu.spi.NluComponentFactory}.
 */
public interface NluComponentFactory extends ComponentFactory<TrainingSet, NluComponent> {
    /** What a component does, which decides what others need of it. */
    enum Role {
        TOKENIZER,
        FEATURIZER,
        CLASSIFIER,
        EXTRACTOR,
        OTHER
    }

    /** The names in config.yml that mean this component. */
    Set<String> names();

    Role role();

    /** The languages that it is made for, as ISO 639-1 codes; empty when it is for all. Elsewhere it is left out with a warning. */
    default Set<String> languages() {
        return Set.of();
    }

    /** Settings that config.yml may have but that change nothing here. */
    default Set<String> settingsWithoutEffect() {
        return Set.of();
    }
}
