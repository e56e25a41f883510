package org.parlance.assistant.slot;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.parlance.core.domain.SlotMapping;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Parse;
import org.parlance.core.tracker.TrackerState;

/**
 * What a mapping makes of the last message.
 *
 * @param values all of them in the order found; null is a value
 * @param origin where they come from, in words
 */
record MappedValue(List<Object> values, String origin) {
    private static final MappedValue NONE = new MappedValue(List.of(), "");

    static MappedValue of(SlotMapping mapping, TrackerState state) {
        Optional<UserUttered> message = state.latestMessage();
        if (mapping instanceof SlotMapping.FromEntity wanted) {
            return message.map(m -> entities(wanted, m.parse())).orElse(NONE);
        }
        if (mapping instanceof SlotMapping.FromIntent constant) {
            String intent = message.flatMap(m -> m.parse().intentName()).orElse("none");
            return single(constant.value(), "intent " + intent);
        }
        if (mapping instanceof SlotMapping.FromTriggerIntent constant) {
            return inListedLoop(mapping, state)
                    ? single(
                            constant.value(),
                            "the intent that started " + state.activeLoop().orElse("the form"))
                    : NONE;
        }
        boolean isText = mapping instanceof SlotMapping.FromText;
        return isText ? message.map(m -> single(m.text(), "the whole text")).orElse(NONE) : NONE;
    }

    private static boolean inListedLoop(SlotMapping mapping, TrackerState state) {
        List<SlotMapping.Condition> conditions = mapping.filter().conditions();
        return state.activeLoop().isPresent()
                && (conditions.isEmpty()
                        || conditions.stream().anyMatch(c -> c.activeLoop().equals(state.activeLoop())));
    }

    private static MappedValue entities(SlotMapping.FromEntity wanted, Parse parse) {
        List<Object> values = new ArrayList<>();
        String origin = "";
        for (Entity entity : parse.entities()) {
            if (entity.type().equals(wanted.entity())
                    && entity.role().equals(wanted.role())
                    && entity.group().equals(wanted.group())) {
                values.add(entity.value());
                origin = describe(entity);
            }
        }
        return new MappedValue(Collections.unmodifiableList(values), origin);
    }

    private static String describe(Entity entity) {
        return "entity " + entity.type()
                + entity.role().map(role -> ", role " + role).orElse("")
                + entity.group().map(group -> ", group " + group).orElse("")
                + entity.extractor().map(extractor -> " (" + extractor + ")").orElse("");
    }

    private static MappedValue single(Object value, String origin) {
        return new MappedValue(Collections.singletonList(value), origin);
    }

    Object last() {
        return values.get(values.size() - 1);
    }
}
