package org.parlance.plugin.corenlp;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.parlance.core.message.Entity;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.text.CodePoints;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.nlu.spi.Message;
import org.parlance.nlu.spi.NluComponent;

/** Finds {@code PERSON}, {@code LOCATION} and {@code ORGANIZATION} entities, of which the project has no examples. */
final class EntityExtractor implements NluComponent {
    private static final int LONGEST = 2_000;

    private final String name;
    private final Set<String> dimensions;
    private final NamedEntities names;

    /** Knows the setting {@code dimensions}, those that are wanted; none named means all. */
    EntityExtractor(Settings settings, NamedEntities names) {
        this.name = settings.text("name", "CoreNlpEntityExtractor");
        this.dimensions = new TreeSet<>(settings.texts("dimensions"));
        this.names = names;
    }

    @Override
    public Message process(Message message, ParseContext context) {
        String text = message.text();
        if (text.isBlank()) {
            return message;
        }
        CodePoints points = new CodePoints(text);
        List<Entity> found = names.find(text.substring(0, Math.min(LONGEST, text.length()))).stream()
                .filter(one -> dimensions.isEmpty() || dimensions.contains(one.type()))
                .map(one -> Entity.of(
                                one.type(), points.span(one.start(), one.end()), text.substring(one.start(), one.end()))
                        .withDetail("extractor", name))
                .toList();
        return message.plusEntities(found);
    }

    @Override
    public void save(ModelFiles files) {
        // Its settings are all there is to it; the recogniser stays in the plug-in.
    }
}
