package org.parlance.cli.test;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.event.Event;
import org.parlance.core.message.Entity;
import org.parlance.core.yaml.YamlWriter;
import org.parlance.policy.evaluate.StepResult;
import org.parlance.policy.training.StoryEvent;

/** Stories as YAML with what was predicted as a comment behind each step that came out otherwise, as Rasa writes them. */
final class FailedStories {
    private static final String NONE = "# None of the test stories failed - all good!\n";
    private static final String STEP = "  - ";
    private static final String BELOW = "    ";

    private final StringBuilder out = new StringBuilder();

    private FailedStories() {}

    static String write(List<StoryOutcome> failed) {
        if (failed.isEmpty()) {
            return NONE;
        }
        FailedStories writer = new FailedStories();
        writer.out.append("version: \"3.1\"\nstories:\n");
        failed.forEach(writer::story);
        return writer.out.toString();
    }

    private void story(StoryOutcome story) {
        out.append("- ").append(YamlWriter.write(Map.of("story", story.title())));
        out.append("  steps:\n");
        Iterator<StepResult> steps = story.result().steps().iterator();
        boolean first = true;
        for (StoryEvent event : story.result().gold().events()) {
            if (event.event() instanceof Event.ActionExecuted) {
                if (!first) {
                    action(steps.next());
                }
            } else {
                other(
                        event,
                        Optional.ofNullable(story.heard().get(event.origin().where())));
            }
            first = false;
        }
    }

    private void action(StepResult step) {
        if (!step.isRight()) {
            step(Map.of("action", step.expected()), Optional.of(step.predicted()));
        } else if (!step.expected().equals(DefaultActions.LISTEN)) {
            step(Map.of("action", step.expected()), Optional.empty());
        }
    }

    private void other(StoryEvent event, Optional<Heard> heard) {
        if (event.event() instanceof Event.UserUttered said) {
            message(said, heard);
        } else if (event.event() instanceof Event.SlotSet slot) {
            Map<String, Object> value = new LinkedHashMap<>();
            value.put(slot.name(), slot.value());
            step(Map.of("slot_was_set", List.of(value)), Optional.empty());
        } else if (event.event() instanceof Event.ActiveLoop loop) {
            Map<String, Object> name = new LinkedHashMap<>();
            name.put("active_loop", loop.name().orElse(null));
            step(name, Optional.empty());
        }
    }

    private void message(Event.UserUttered said, Optional<Heard> heard) {
        Map<String, Object> step = new LinkedHashMap<>();
        Optional<String> intent =
                heard.map(Heard::goldIntent).or(() -> said.parse().intentName());
        intent.ifPresentOrElse(name -> step.put("intent", name), () -> step.put("user", said.text()));
        List<Entity> entities =
                heard.map(h -> h.gold().entities()).orElseGet(() -> said.parse().entities());
        if (!entities.isEmpty()) {
            step.put("entities", entities.stream().map(FailedStories::entity).toList());
        }
        step(step, heard.filter(h -> !h.isRight()).map(h -> h.parsedIntent() + ": " + marked(h)));
    }

    private static Map<String, Object> entity(Entity entity) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(entity.type(), entity.value());
        entity.role().ifPresent(role -> json.put("role", role));
        entity.group().ifPresent(group -> json.put("group", group));
        return json;
    }

    /** The text and behind it the entities that the model found. */
    private static String marked(Heard heard) {
        List<String> found = new ArrayList<>();
        heard.parsed().entities().forEach(entity -> found.add("%s=%s".formatted(entity.type(), entity.value())));
        String text = heard.gold().text().orElse("");
        return found.isEmpty() ? text : "%s %s".formatted(text, found);
    }

    /** The comment stands at the end of the step's first line, which every step has to itself. */
    private void step(Map<String, Object> step, Optional<String> predicted) {
        String comment = predicted
                .map(words -> "  # predicted: " + words.replaceAll("\\s+", " "))
                .orElse("");
        String indent = STEP;
        for (String line : YamlWriter.write(step).split("\n")) {
            out.append(indent)
                    .append(line)
                    .append(indent.equals(STEP) ? comment : "")
                    .append('\n');
            indent = BELOW;
        }
    }
}
