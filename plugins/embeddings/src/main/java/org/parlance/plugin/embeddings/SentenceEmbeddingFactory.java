package org.parlance.plugin.embeddings;

import java.util.Set;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.core.train.Trainer;
import org.parlance.nlu.spi.NluComponent;
import org.parlance.nlu.spi.NluComponentFactory;
import org.parlance.nlu.spi.TrainingSet;

/** Makes the pipeline component {@code SentenceEmbeddingFeaturizer}, which has nothing to learn and loads its encoder once. */
public final class SentenceEmbeddingFactory implements NluComponentFactory {
    @Override
    public String name() {
        return "SentenceEmbeddingFeaturizer.v1";
    }

    @Override
    public Set<String> names() {
        return Set.of("SentenceEmbeddingFeaturizer");
    }

    @Override
    public Role role() {
        return Role.FEATURIZER;
    }

    @Override
    public Set<String> languages() {
        return Set.of("en");
    }

    @Override
    public Set<String> settings() {
        return Set.of("alias");
    }

    @Override
    public Trainer<TrainingSet, NluComponent> trainer(Settings settings) {
        return (data, run) -> SentenceEmbeddingFeaturizer.train(settings, data.data(), SentenceEncoder.shared());
    }

    @Override
    public NluComponent load(Settings settings, ModelFiles files) {
        return SentenceEmbeddingFeaturizer.load(settings, files, SentenceEncoder.shared());
    }
}
