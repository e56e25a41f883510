package org.parlance.cli.test;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.parlance.cli.test.figures.Judged;
import org.parlance.core.message.Entity;
import org.parlance.core.text.EntityMarkup;

/**
 * The entities that stories annotate beside those the model found, each as its annotation; where one side has none it is
 * {@code None}. As in Rasa all stories are looked at together, text by text and from left to right.
 */
final class EntityPairs {
    private static final String NONE = "None";
    private static final Comparator<Entity> BY_START =
            Comparator.comparingInt(entity -> entity.span().start());
    private static final Comparator<Entity> BY_PLACE =
            BY_START.thenComparingInt(entity -> entity.span().end());

    private final Map<String, List<Entity>> gold = new TreeMap<>();
    private final Map<String, List<Entity>> found = new TreeMap<>();

    EntityPairs(StoryTest test) {
        test.stories().stream()
                .flatMap(story -> story.of(Moment.Said.class))
                .flatMap(said -> said.heard().stream())
                .forEach(this::add);
    }

    private void add(Heard heard) {
        String text = heard.gold().text().orElse("");
        List.of(gold, found).forEach(side -> side.computeIfAbsent(text, key -> new ArrayList<>()));
        gold.get(text).addAll(heard.gold().entities());
        found.get(text).addAll(heard.parsed().entities());
    }

    List<Judged> pairs() {
        List<Judged> pairs = new ArrayList<>();
        gold.forEach((text, entities) -> align(text, sorted(entities), sorted(found.get(text)), pairs));
        return pairs;
    }

    private static List<Entity> sorted(List<Entity> entities) {
        return entities.stream().sorted(BY_START).toList();
    }

    private static void align(String text, List<Entity> gold, List<Entity> found, List<Judged> pairs) {
        int g = 0;
        int f = 0;
        while (g < gold.size() || f < found.size()) {
            int order = f == found.size() ? -1 : g == gold.size() ? 1 : BY_PLACE.compare(gold.get(g), found.get(f));
            String expected = order <= 0 ? label(text, gold.get(g++)) : NONE;
            pairs.add(new Judged(expected, order >= 0 ? label(text, found.get(f++)) : NONE));
        }
    }

    /** Roles and groups don't count here. */
    private static String label(String text, Entity entity) {
        boolean extracted = entity.extractor().isPresent();
        Object value = extracted ? String.valueOf(entity.value()) : entity.value();
        return EntityMarkup.write(text, Entity.of(entity.type(), entity.span(), value));
    }
}
