package org.parlance.assistant.talk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.domain.DefaultIntents;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.Slot;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Selection;
import org.parlance.core.text.EntityMarkup;
import org.parlance.core.yaml.YamlWriter;

/**
 * Writes conversations as stories in Rasa's YAML: what was said, understood, set and done, in order; for tests with the texts,
 * for training with intents and entities alone.
 */
public final class StoryWriter {
    private static final String FORMAT = "3.1";
    private static final Set<String> NOT_TOLD =
            Set.of(DefaultActions.LISTEN, DefaultActions.SESSION_START, DefaultActions.UNLIKELY_INTENT);

    private final List<Object> steps = new ArrayList<>();
    private final Optional<Domain> training;
    private boolean byText;

    /** @param training the domain of a training story; absent for a test story */
    private StoryWriter(Optional<Domain> training) {
        this.training = training;
    }

    /** The file of stories, each of them the events under its title. */
    public static String write(Map<String, List<Event>> stories) {
        List<Object> written = new ArrayList<>();
        stories.forEach((title, events) -> written.add(story(title, events)));
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("version", FORMAT);
        file.put("stories", written);
        return YamlWriter.write(file);
    }

    /** The steps of a training story or rule, JSON-like, with the slots that policies look at; none when nothing is told. */
    public static List<Object> trainingSteps(List<Event> events, Domain domain) {
        return steps(new StoryWriter(Optional.of(domain)), events);
    }

    private static Map<String, Object> story(String title, List<Event> events) {
        Map<String, Object> story = new LinkedHashMap<>();
        story.put("story", title);
        story.put("steps", steps(new StoryWriter(Optional.empty()), events));
        return story;
    }

    private static List<Object> steps(StoryWriter writer, List<Event> events) {
        for (int i = 0; i < events.size(); i++) {
            writer.byText = isByText(events.subList(i + 1, events.size()));
            writer.add(events.get(i));
        }
        return writer.steps;
    }

    /** Whether policies went by a message's text and not by its intent; told before the next action. */
    private static boolean isByText(List<Event> after) {
        for (Event event : after) {
            if (event instanceof Event.UserFeaturization featurization) {
                return featurization.useText();
            }
            if (event instanceof UserUttered || event instanceof Event.ActionExecuted) {
                return false;
            }
        }
        return false;
    }

    private void add(Event event) {
        if (event instanceof UserUttered said) {
            steps.add(training.isPresent() && !byText ? understood(said) : message(said));
        } else if (event instanceof Event.ActionExecuted action && !NOT_TOLD.contains(action.label())) {
            step(action.name().isPresent() ? "action" : "bot", action.label());
        } else if (event instanceof Event.SlotSet slot && tells(slot)) {
            Map<String, Object> value = new LinkedHashMap<>();
            value.put(slot.name(), slot.value());
            step("slot_was_set", List.of(value));
        } else if (event instanceof Event.ActiveLoop loop) {
            step("active_loop", loop.name().orElse(null));
        }
    }

    private boolean tells(Event.SlotSet set) {
        return training.isEmpty()
                || training.get().slot(set.name()).filter(Slot::featurized).isPresent();
    }

    private static Map<String, Object> understood(UserUttered said) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put("intent", said.parse().intentName().orElse(DefaultIntents.NLU_FALLBACK));
        List<Object> entities = new ArrayList<>();
        for (Entity entity : said.parse().entities()) {
            Map<String, Object> keys = new LinkedHashMap<>();
            keys.put(entity.type(), entity.value());
            entity.role().ifPresent(role -> keys.put("role", role));
            entity.group().ifPresent(group -> keys.put("group", group));
            entities.add(keys);
        }
        if (!entities.isEmpty()) {
            step.put("entities", entities);
        }
        return step;
    }

    private Map<String, Object> message(UserUttered said) {
        Map<String, Object> step = new LinkedHashMap<>();
        said.parse().intentName().filter(name -> !byText).ifPresent(name -> {
            Optional<Selection> answer =
                    Optional.ofNullable(said.parse().selections().get(name));
            step.put("intent", answer.map(Selection::chosen).orElse(name));
        });
        if (!said.text().isEmpty()) {
            String marked = EntityMarkup.write(said.text(), said.parse().entities());
            step.put("user", new YamlWriter.Block(marked));
        }
        return step;
    }

    private void step(String key, Object value) {
        Map<String, Object> step = new LinkedHashMap<>();
        step.put(key, value);
        steps.add(step);
    }
}
