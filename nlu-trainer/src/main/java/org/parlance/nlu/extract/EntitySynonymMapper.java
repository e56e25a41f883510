package org.parlance.nlu.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.parlance.core.json.Json;
import org.parlance.core.message.Entity;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.text.CodePoints;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.spi.Message;
import org.parlance.nlu.spi.NluComponent;
import org.parlance.nlu.spi.TrainingSet;

/** Replaces an entity's value by the one that its synonyms stand for, without regard to case. */
public final class EntitySynonymMapper implements NluComponent {
    private static final String FILE = "synonyms.json";

    private final String name;
    private final Map<String, String> synonyms;

    private EntitySynonymMapper(Settings settings, Map<String, String> synonyms) {
        this.name = settings.text("name", "EntitySynonymMapper");
        this.synonyms = synonyms;
    }

    public static EntitySynonymMapper train(TrainingSet data, Settings settings) {
        Map<String, String> synonyms = new TreeMap<>();
        data.data().synonyms().forEach((text, value) -> add(text, value, synonyms));
        for (Example example : data.examples()) {
            CodePoints points = new CodePoints(example.text());
            for (Entity entity : example.entities()) {
                add(points.slice(entity.span()), String.valueOf(entity.value()), synonyms);
            }
        }
        return new EntitySynonymMapper(settings, synonyms);
    }

    public static EntitySynonymMapper load(Settings settings, ModelFiles files) {
        Map<String, String> synonyms = new TreeMap<>();
        files.jsonObject(FILE).forEach((text, value) -> synonyms.put(text, String.valueOf(value)));
        return new EntitySynonymMapper(settings, synonyms);
    }

    @Override
    public Message process(Message message, ParseContext context) {
        if (message.entities().isEmpty()) {
            return message;
        }
        List<Entity> mapped = message.entities().stream().map(this::mapped).toList();
        Message next = message.withEntities(mapped);
        List<String> changes = new ArrayList<>();
        for (int i = 0; i < mapped.size(); i++) {
            Object before = message.entities().get(i).value();
            if (!before.equals(mapped.get(i).value())) {
                changes.add(before + " stands for " + mapped.get(i).value());
            }
        }
        return changes.isEmpty() ? next : next.withVote(name, String.join(", ", changes));
    }

    @Override
    public void save(ModelFiles files) {
        files.putJson(FILE, synonyms);
    }

    private Entity mapped(Entity entity) {
        String value = synonyms.get(String.valueOf(entity.value()).toLowerCase(Locale.ROOT));
        if (value == null) {
            return entity;
        }
        List<Object> processors = new ArrayList<>(Json.list(entity.details().get("processors")));
        processors.add(name);
        return entity.withValue(value).withDetail("processors", processors);
    }

    /** A value also stands for itself, so that its case is put right, as in Rasa 3.6. */
    private static void add(String text, String value, Map<String, String> synonyms) {
        if (!text.equals(value)) {
            synonyms.put(text.toLowerCase(Locale.ROOT), value);
        }
        synonyms.putIfAbsent(value.toLowerCase(Locale.ROOT), value);
    }
}
