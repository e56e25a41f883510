package org.parlance.plugin.corenlp;

import java.time.Clock;
import java.util.Set;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.core.train.Trainer;
import org.parlance.nlu.spi.NluComponent;
import org.parlance.nlu.spi.NluComponentFactory;
import org.parlance.nlu.spi.TrainingSet;

/** Makes the pipeline component {@code CoreNlpDateExtractor}, which has nothing to learn. */
public final class DateExtractorFactory implements NluComponentFactory {
    @Override
    public String name() {
        return "CoreNlpDateExtractor.v1";
    }

    @Override
    public Set<String> names() {
        return Set.of("CoreNlpDateExtractor");
    }

    @Override
    public Role role() {
        return Role.OTHER;
    }

    @Override
    public Set<String> settings() {
        return Set.of("timezone");
    }

    @Override
    public Trainer<TrainingSet, NluComponent> trainer(Settings settings) {
        return (data, run) -> extractor(settings);
    }

    @Override
    public NluComponent load(Settings settings, ModelFiles files) {
        return extractor(settings);
    }

    private static NluComponent extractor(Settings settings) {
        return new DateExtractor(settings, SuTime.load(), Clock.systemUTC());
    }
}
