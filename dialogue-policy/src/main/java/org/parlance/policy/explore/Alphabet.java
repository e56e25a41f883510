package org.parlance.policy.explore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parlance.core.domain.Slot;
import org.parlance.core.domain.SlotMapping;
import org.parlance.core.domain.SlotType;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.message.Entity;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.message.Span;

/**
 * Everything a user may say, one message of each kind that makes a difference: the intents with the sets of entities that
 * examples, stories and slot mappings show.
 */
public final class Alphabet {
    /** Of larger sets each part is said by itself, so that nothing is lost but the same moment. */
    private static final int MOST_ENTITIES = 3;

    private final Project project;
    private final Relevance relevance;
    private final Map<Object, Parse> messages = new LinkedHashMap<>();
    private final Map<String, Set<Object>> values = new LinkedHashMap<>();
    private final Map<String, Integer> withEntities = new LinkedHashMap<>();

    private Alphabet(Project project) {
        this.project = project;
        this.relevance = new Relevance(project);
    }

    /** @param examples what users are shown to say, with intents and entities, shortest texts first where it matters */
    public static List<Parse> of(Project project, List<Parse> examples) {
        Alphabet alphabet = new Alphabet(project);
        List<Parse> shown = new ArrayList<>(examples);
        project.data().all().forEach(tracker -> tracker.events().stream()
                .map(event -> event.event())
                .filter(UserUttered.class::isInstance)
                .forEach(event -> shown.add(((UserUttered) event).parse())));
        shown.removeIf(parse -> parse.intentName().isEmpty());
        shown.forEach(alphabet::plain);
        shown.forEach(alphabet::learn);
        shown.forEach(alphabet::withEntities);
        alphabet.withUnannotated();
        return List.copyOf(alphabet.messages.values());
    }

    private void plain(Parse parse) {
        if (parse.entities().isEmpty()) {
            add(parse, List.of());
        }
    }

    private void learn(Parse parse) {
        add(Parse.of("", parse.intent(), List.of()), List.of());
        for (Entity entity : parse.entities()) {
            values.computeIfAbsent(entity.type(), type -> new LinkedHashSet<>()).add(valueOf(entity));
            parse.intentName().ifPresent(intent -> withEntities.merge(intent, 1, Integer::sum));
        }
    }

    private void withEntities(Parse parse) {
        List<Entity> relevant = parse.entities().stream().filter(this::counts).toList();
        if (!relevant.isEmpty() && relevant.size() <= MOST_ENTITIES) {
            add(parse, relevant);
        }
        relevant.forEach(entity -> add(parse, List.of(entity)));
        for (Entity entity : relevant) {
            declared(entity.type()).forEach(value -> add(parse, List.of(entity.withValue(value))));
        }
    }

    /** Entities that no example shows come from elsewhere, such as Duckling, in the messages that most often carry some. */
    private void withUnannotated() {
        for (Slot slot : relevance.slots().values()) {
            for (SlotMapping mapping : slot.mappings()) {
                if (mapping instanceof SlotMapping.FromEntity from && !values.containsKey(from.entity())) {
                    carriers(from).forEach(intent -> unannotated(intent, from));
                }
            }
        }
    }

    private Collection<String> carriers(SlotMapping.FromEntity from) {
        if (!from.filter().intents().isEmpty()) {
            return from.filter().intents();
        }
        Optional<String> usual = withEntities.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey);
        return usual.<Collection<String>>map(List::of)
                .orElse(project.domain().intents().keySet());
    }

    private void unannotated(String intent, SlotMapping.FromEntity from) {
        List<Object> found = declared(from.entity());
        for (Object value : found.isEmpty() ? List.<Object>of("some " + from.entity()) : found) {
            Entity entity = new Entity(from.entity(), new Span(0, 0), value, from.role(), from.group(), Map.of());
            add(Parse.of("", IntentScore.of(intent, 1.0), List.of()), List.of(entity));
        }
    }

    /** The values by which something tells a slot apart that the entity fills. */
    private List<Object> declared(String entity) {
        List<Object> found = new ArrayList<>();
        for (Slot slot : relevance.slots().values()) {
            if (fills(entity, slot)) {
                found.addAll(relevance.valuesOf(slot));
                if (slot.type() instanceof SlotType.Categorical categorical) {
                    found.addAll(categorical.values());
                }
            }
        }
        return found;
    }

    private static boolean fills(String entity, Slot slot) {
        return slot.mappings().stream()
                .anyMatch(m -> m instanceof SlotMapping.FromEntity from
                        && from.entity().equals(entity));
    }

    private boolean counts(Entity entity) {
        return relevance.seesEntity(entity.type())
                || entity.role()
                        .filter(role -> relevance.seesEntity(entity.type() + "#" + role))
                        .isPresent()
                || entity.group()
                        .filter(group -> relevance.seesEntity(entity.type() + "#" + group))
                        .isPresent()
                || !classes(entity).isEmpty();
    }

    private static Object valueOf(Entity entity) {
        return entity.value() == null ? "" : entity.value();
    }

    private void add(Parse parse, List<Entity> entities) {
        String intent = parse.intentName().orElseThrow();
        Parse said = parse.withEntities(entities);
        messages.putIfAbsent(signature(intent, said), said);
    }

    private Object signature(String intent, Parse said) {
        Set<String> labels = new TreeSet<>();
        Set<Object> classes = new HashSet<>();
        for (Entity entity : said.entities()) {
            labels.add(entity.type() + entity.role() + entity.group());
            classes.addAll(classes(entity));
        }
        return List.of(relevance.tells(intent) ? Optional.of(intent) : Optional.empty(), labels, classes);
    }

    /** What the entity means to each slot it fills. */
    private Set<Object> classes(Entity entity) {
        Set<Object> classes = new HashSet<>();
        for (Slot slot : relevance.slots().values()) {
            for (SlotMapping mapping : slot.mappings()) {
                if (mapping instanceof SlotMapping.FromEntity from && matches(from, entity)) {
                    Object value = relevance.classOf(slot, valueOf(entity));
                    classes.add(List.of(slot.name(), value == null ? "" : value));
                }
            }
        }
        return classes;
    }

    private static boolean matches(SlotMapping.FromEntity from, Entity entity) {
        return from.entity().equals(entity.type())
                && from.role().equals(entity.role())
                && from.group().equals(entity.group());
    }
}
