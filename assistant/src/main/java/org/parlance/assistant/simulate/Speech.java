package org.parlance.assistant.simulate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.Slot;
import org.parlance.core.domain.SlotMapping;
import org.parlance.core.message.Entity;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.message.Span;

/** Turns what a simulated user means into what the NLU hears, errors included. */
final class Speech {
    private final Domain domain;
    private final Task task;
    private final Map<String, List<Object>> values = new LinkedHashMap<>();

    Speech(Domain domain, Task task) {
        this.domain = domain;
        this.task = task;
        Map<String, Set<Object>> all = new LinkedHashMap<>();
        task.goals()
                .forEach(goal -> goal.forEach((slot, value) ->
                        all.computeIfAbsent(slot, s -> new LinkedHashSet<>()).add(value)));
        all.forEach((slot, set) -> values.put(slot, List.copyOf(set)));
    }

    /** An intent that names some slots' values. */
    Parse say(String intent, Map<String, Object> meant, RandomGenerator random) {
        List<Entity> entities = new ArrayList<>();
        String said = intent;
        String text = intent;
        for (Map.Entry<String, Object> one : meant.entrySet()) {
            Object heard = mishear(one.getKey(), one.getValue(), random);
            boolean right = heard.equals(one.getValue());
            double confidence =
                    (right ? task.hearing().whenRight() : task.hearing().whenWrong()).draw(random);
            Optional<SlotMapping.FromEntity> mapping = mapping(one.getKey(), SlotMapping.FromEntity.class);
            if (mapping.isPresent()) {
                entities.add(entity(mapping.get(), heard, confidence));
            } else {
                said = intentFor(one.getKey(), heard).orElse(said);
                text = heard.toString();
            }
        }
        return Parse.of(text, IntentScore.of(said, 1.0), entities);
    }

    private Object mishear(String slot, Object meant, RandomGenerator random) {
        List<Object> others = values.getOrDefault(slot, List.of()).stream()
                .filter(value -> !value.equals(meant))
                .toList();
        boolean wrong = random.nextDouble() < task.hearing().errorRate();
        return wrong && !others.isEmpty() ? others.get(random.nextInt(others.size())) : meant;
    }

    private static Entity entity(SlotMapping.FromEntity mapping, Object value, double confidence) {
        Entity entity = Entity.of(mapping.entity(), new Span(0, 0), value);
        entity = mapping.role().map(entity::withRole).orElse(entity);
        entity = mapping.group().map(entity::withGroup).orElse(entity);
        return entity.withDetail("confidence_entity", confidence).withDetail("extractor", "simulation");
    }

    /** The intent that stands for a value, e.g. for a yes-or-no slot. */
    private Optional<String> intentFor(String slot, Object value) {
        return mappings(slot).stream()
                .filter(mapping ->
                        mapping instanceof SlotMapping.FromIntent constant && Objects.equals(constant.value(), value))
                .flatMap(mapping -> mapping.filter().intents().stream())
                .findFirst();
    }

    private <M extends SlotMapping> Optional<M> mapping(String slot, Class<M> type) {
        return mappings(slot).stream().filter(type::isInstance).map(type::cast).findFirst();
    }

    private List<SlotMapping> mappings(String slot) {
        return domain.slot(slot).map(Slot::mappings).orElseGet(List::of);
    }
}
