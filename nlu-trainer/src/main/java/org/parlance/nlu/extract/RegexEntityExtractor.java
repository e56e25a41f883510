package org.parlance.nlu.extract;

import java.util.List;
import java.util.Set;
import org.parlance.core.message.Entity;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.text.CodePoints;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.nlu.classify.Votes;
import org.parlance.nlu.featurize.Patterns;
import org.parlance.nlu.spi.Message;
import org.parlance.nlu.spi.NluComponent;
import org.parlance.nlu.spi.TrainingSet;

/** Finds entities by the regular expressions and lookup tables that have an entity's name. */
public final class RegexEntityExtractor implements NluComponent {
    private final String name;
    private final Patterns patterns;

    private RegexEntityExtractor(Settings settings, Patterns patterns) {
        this.name = settings.text("name", "RegexEntityExtractor");
        this.patterns = patterns;
    }

    /** The setting {@code annotated_only} restricts it to entities that are annotated somewhere, as in Rasa. */
    public static RegexEntityExtractor train(TrainingSet data, Settings settings) {
        Set<String> entities =
                settings.flag("annotated_only", false) ? data.data().entities() : data.entities();
        return new RegexEntityExtractor(settings, Patterns.of(data.data(), entities::contains, settings, false));
    }

    public static RegexEntityExtractor load(Settings settings, ModelFiles files) {
        return new RegexEntityExtractor(settings, Patterns.load(files, settings, false));
    }

    @Override
    public Message process(Message message, ParseContext context) {
        CodePoints points = new CodePoints(message.text());
        List<Entity> found = patterns.findAll(message.text()).stream()
                .filter(hit -> hit.match().end() > hit.match().start())
                .map(hit -> Entity.of(
                                hit.name(),
                                points.span(hit.match().start(), hit.match().end()),
                                hit.match().text())
                        .withDetail("extractor", name))
                .toList();
        return found.isEmpty() ? message : message.plusEntities(found).withVote(name, Votes.ofEntities(found));
    }

    @Override
    public void save(ModelFiles files) {
        patterns.save(files);
    }
}
