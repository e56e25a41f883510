package org.parlance.plugin.corenlp;

import java.util.Set;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.core.train.Trainer;
import org.parlance.nlu.spi.NluComponent;
import org.parlance.nlu.spi.NluComponentFactory;
import org.parlance.nlu.spi.TrainingSet;

/** Makes the pipeline component {@code CoreNlpEntityExtractor}, which learns nothing from the project. */
public final class EntityExtractorFactory implements NluComponentFactory {
    @Override
    public String name() {
        return "CoreNlpEntityExtractor.v1";
    }

    @Override
    public Set<String> names() {
        return Set.of("CoreNlpEntityExtractor");
    }

    @Override
    public Role role() {
        return Role.OTHER;
    }

    @Override
    public Set<String> languages() {
        return Set.of("en");
    }

    @Override
    public Set<String> settings() {
        return Set.of("dimensions");
    }

    @Override
    public Trainer<TrainingSet, NluComponent> trainer(Settings settings) {
        return (data, run) -> new EntityExtractor(settings, NamedEntities.load());
    }

    @Override
    public NluComponent load(Settings settings, ModelFiles files) {
        return new EntityExtractor(settings, NamedEntities.load());
    }
}
