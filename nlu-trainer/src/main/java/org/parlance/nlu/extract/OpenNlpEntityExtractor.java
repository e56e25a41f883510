package org.parlance.nlu.extract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.json.Json;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Span;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.text.CodePoints;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.nlu.classify.Votes;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.spi.Message;
import org.parlance.nlu.spi.NluComponent;
import org.parlance.nlu.spi.Token;
import org.parlance.nlu.spi.TrainingSet;

/** Finds entities with OpenNLP's name finder, trained on the annotations. */
public final class OpenNlpEntityExtractor implements NluComponent {
    private static final int ITERATIONS = 100;
    private static final int MOST_TOKENS = 5_000;

    private final String name;
    private final Optional<NameFinder> finder;

    private OpenNlpEntityExtractor(Settings settings, Optional<NameFinder> finder) {
        this.name = settings.text("name", "OpenNlpEntityExtractor");
        this.finder = finder;
    }

    /** Knows the settings {@code iterations} and {@code cutoff}; learns nothing where nothing is annotated. */
    public static OpenNlpEntityExtractor train(TrainingSet data, Settings settings) {
        List<List<Entity>> annotations =
                data.examples().stream().map(Example::entities).toList();
        if (annotations.stream().allMatch(List::isEmpty)) {
            return new OpenNlpEntityExtractor(settings, Optional.empty());
        }
        int iterations = Math.max(1, settings.integer("iterations", ITERATIONS));
        int cutoff = Math.max(0, settings.integer("cutoff", 0));
        return new OpenNlpEntityExtractor(
                settings, Optional.of(NameFinder.train(data.messages(), annotations, iterations, cutoff)));
    }

    public static OpenNlpEntityExtractor load(Settings settings, ModelFiles files) {
        if (!NameFinderWeights.isIn(files)) {
            return new OpenNlpEntityExtractor(settings, Optional.empty());
        }
        List<Tags.Kind> kinds = Json.list(files.jsonObject("kinds.json").get("kinds")).stream()
                .map(Tags.Kind::fromJson)
                .toList();
        return new OpenNlpEntityExtractor(
                settings, Optional.of(new NameFinder(kinds, NameFinderWeights.load(files, kinds.size()))));
    }

    @Override
    public Message process(Message message, ParseContext context) {
        List<Token> all = message.tokens();
        List<Token> tokens = all.subList(0, Math.min(MOST_TOKENS, all.size()));
        CodePoints points = new CodePoints(message.text());
        List<Entity> found = finder.map(learnt -> learnt.find(tokens)).orElse(List.of()).stream()
                .map(one -> entity(one, tokens, points))
                .toList();
        return found.isEmpty() ? message : message.plusEntities(found).withVote(name, Votes.ofEntities(found));
    }

    @Override
    public void save(ModelFiles files) {
        finder.ifPresent(learnt -> learnt.save(files));
    }

    private Entity entity(NameFinder.Name found, List<Token> tokens, CodePoints points) {
        Span span = new Span(
                tokens.get(found.first()).span().start(),
                tokens.get(found.last()).span().end());
        Tags.Kind kind = found.kind();
        return new Entity(kind.type(), span, points.slice(span), kind.role(), kind.group(), Map.of())
                .withDetail("confidence_entity", found.confidence())
                .withDetail("extractor", name);
    }
}
