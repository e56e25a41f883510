package org.parlance.nlu.featurize;

import org.parlance.core.train.Settings;

/** Names a featurizer's vectors: by its alias, else by its place in the pipeline. */
public final class Origin {
    private Origin() {}

    /** The name, unique in a pipeline. */
    public static String of(Settings settings) {
        return settings.text("alias", settings.text("node", settings.text("name", "features")));
    }
}
