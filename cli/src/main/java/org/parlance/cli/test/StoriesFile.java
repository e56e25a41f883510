package org.parlance.cli.test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.event.Event;
import org.parlance.core.message.Entity;
import org.parlance.core.text.EntityMarkup;
import org.parlance.core.yaml.YamlWriter;
import org.parlance.policy.evaluate.StepResult;

/** Stories as YAML with what was predicted as a comment behind each step that came out otherwise, as Rasa writes them. */
final class StoriesFile {
    private static final String STEP = "  - ";
    private static final String BELOW = "    ";

    private final StringBuilder out = new StringBuilder();

    private StoriesFile() {}

    /**
     * The file.
     *
     * @param none what a file without stories says
     */
    static String of(List<StoryOutcome> stories, String none) {
        if (stories.isEmpty()) {
            return "# " + none;
        }
        StoriesFile file = new StoriesFile();
        file.out.append("version: \"3.1\"\nstories:\n");
        stories.forEach(file::story);
        return file.out.toString();
    }

    private void story(StoryOutcome story) {
        out.append("- ").append(YamlWriter.write(Map.of("story", story.title())));
        out.append("  steps:\n");
        story.moments().forEach(this::moment);
    }

    private void moment(Moment moment) {
        if (moment instanceof Moment.Acted acted) {
            action(acted.step());
        } else if (moment instanceof Moment.Said said) {
            message(said);
        } else if (moment instanceof Moment.Told told) {
            told(told.event());
        } else if (moment instanceof Moment.Broke broke) {
            out.append("    # %s failed: %s\n"
                    .formatted(broke.action(), broke.reason().replaceAll("\\s+", " ")));
        } else if (moment instanceof Moment.Checked checked && !checked.isRight()) {
            String found = checked.found().orElseThrow().replaceAll("\\s+", " ");
            out.append("    # %s, found: %s\n".formatted(checked.assertion().words(), found));
        }
    }

    private void action(StepResult step) {
        if (!step.isRight()) {
            step(Map.of("action", step.expected()), Optional.of(step.predicted()));
        } else if (!step.expected().equals(DefaultActions.LISTEN)) {
            step(Map.of("action", step.expected()), Optional.empty());
        }
    }

    private void told(Event event) {
        if (event instanceof Event.SlotSet slot) {
            Map<String, Object> value = new LinkedHashMap<>();
            value.put(slot.name(), slot.value());
            step(Map.of("slot_was_set", List.of(value)), Optional.empty());
        } else if (event instanceof Event.ActiveLoop loop) {
            Map<String, Object> name = new LinkedHashMap<>();
            name.put("active_loop", loop.name().orElse(null));
            step(name, Optional.empty());
        }
    }

    private void message(Moment.Said said) {
        Map<String, Object> step = new LinkedHashMap<>();
        Optional<String> intent =
                said.heard().map(Heard::goldIntent).or(() -> said.gold().parse().intentName());
        intent.ifPresentOrElse(
                name -> step.put("intent", name),
                () -> step.put("user", said.gold().text()));
        Optional<Heard> wrong = said.heard().filter(heard -> !heard.isRight());
        List<Entity> entities = wrong.map(StoriesFile::found)
                .orElseGet(() -> said.gold().parse().entities());
        if (!entities.isEmpty()) {
            step.put("entities", entities.stream().map(StoriesFile::entity).toList());
        }
        step(
                step,
                wrong.filter(heard -> entities.isEmpty() || !heard.goldIntent().equals(heard.parsedIntent()))
                        .map(heard -> heard.parsedIntent() + ": " + marked(heard)));
    }

    /** Of a message that was misunderstood Rasa lists the entities in whose place the model found one. */
    private static List<Entity> found(Heard heard) {
        List<Entity> listed = new ArrayList<>();
        for (Entity gold : heard.gold().entities()) {
            heard.parsed().entities().stream()
                    .filter(entity -> entity.span().start() == gold.span().start())
                    .forEach(entity -> listed.add(gold));
        }
        return listed;
    }

    private static Map<String, Object> entity(Entity entity) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(entity.type(), entity.value());
        entity.role().ifPresent(role -> json.put("role", role));
        entity.group().ifPresent(group -> json.put("group", group));
        return json;
    }

    /** The text with the entities that the model found. */
    private static String marked(Heard heard) {
        return EntityMarkup.write(heard.gold().text().orElse(""), heard.parsed().entities());
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
