package org.parlance.policy.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parlance.core.json.Json;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Span;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.text.EntityMarkup;
import org.parlance.core.yaml.YamlEntry;
import org.parlance.core.yaml.YamlLine;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlScalar;

/** Reads the steps in which the user speaks: by intent, by text, or both as in test stories. */
final class UserReader {
    /** {@code /intent@confidence{"entity": "value"}}, as in Rasa. */
    private static final Pattern TRIGGER =
            Pattern.compile("^/(?<intent>[^{@]+)(?:@[0-9.]+)?(?<entities>\\{.+\\})?.*", Pattern.DOTALL);

    private static final Span NOWHERE = new Span(0, 0);

    private final StoryNames names;
    private final Problems problems;

    UserReader(StoryNames names, Problems problems) {
        this.names = names;
        this.problems = problems;
    }

    Optional<StoryStep> read(YamlMapping step) {
        Optional<String> full = step.has("intent") ? intent(step) : Optional.empty();
        if (step.has("intent") && full.isEmpty() && !step.has("user")) {
            return Optional.empty();
        }
        Optional<String> base = full.map(name -> name.contains("/") ? name.substring(0, name.indexOf('/')) : name);
        base.ifPresent(name -> names.intent(name, valueOf(step, "intent")));
        Optional<EntityMarkup.Marked> said = said(step);
        List<Entity> entities = said.map(EntityMarkup.Marked::entities).orElseGet(() -> listed(step));
        names.entities(entities, step.location());
        return Optional.of(new StoryStep.UserSays(
                base,
                full.filter(name -> name.contains("/")),
                said.map(EntityMarkup.Marked::text),
                entities,
                step.location()));
    }

    private Optional<String> intent(YamlMapping step) {
        Optional<String> name = step.require("intent", "A step with an intent", problems)
                .flatMap(node -> node.asText("The name of an intent", problems))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
        if (name.filter(text -> text.startsWith("/")).isEmpty()) {
            return name;
        }
        problems.add(Problem.warning(valueOf(step, "intent"), "An intent in a story needs no slash before its name."));
        return name.map(text -> text.substring(1));
    }

    private Optional<EntityMarkup.Marked> said(YamlMapping step) {
        Optional<String> text = step.text("user", problems).map(String::strip);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        EntityMarkup.Marked marked = EntityMarkup.parse(text.get(), textStart(step), problems);
        return Optional.of(
                marked.text().startsWith("/")
                        ? new EntityMarkup.Marked(marked.text(), triggered(marked.text(), valueOf(step, "user")))
                        : marked);
    }

    /** Where the first word of the text stands: within the quotes, or on the first line of a block. */
    private static Location textStart(YamlMapping step) {
        YamlNode node = step.get("user").orElse(step);
        List<YamlLine> lines = node instanceof YamlScalar scalar ? scalar.lines() : List.of();
        return lines.isEmpty() ? node.location() : lines.get(0).location();
    }

    private List<Entity> triggered(String text, Location where) {
        Matcher match = TRIGGER.matcher(text);
        if (!match.matches() || match.group("entities") == null) {
            return List.of();
        }
        Map<String, Object> values;
        try {
            values = Json.readObject(match.group("entities"));
        } catch (IOException notJson) {
            problems.add(Problem.warning(where, "What follows the intent is no JSON object.")
                    .because("The entities are left out: " + notJson.getMessage() + "."));
            return List.of();
        }
        Span span = new Span(match.start("entities"), match.end("entities"));
        List<Entity> entities = new ArrayList<>();
        values.forEach((type, value) -> (value instanceof List<?> several ? several : listOf(value))
                .forEach(one -> entities.add(Entity.of(type, span, one))));
        return entities;
    }

    private List<Entity> listed(YamlMapping step) {
        List<Entity> entities = new ArrayList<>();
        step.sequence("entities", problems).ifPresent(list -> list.items().forEach(item -> {
            if (item instanceof YamlMapping keys) {
                entity(keys).ifPresent(entities::add);
            } else {
                item.asText("An entity", problems).ifPresent(name -> entities.add(Entity.of(name, NOWHERE, "")));
            }
        }));
        return entities;
    }

    private Optional<Entity> entity(YamlMapping keys) {
        Optional<YamlEntry> named = keys.entries().stream()
                .filter(entry -> !entry.name().equals("role") && !entry.name().equals("group"))
                .reduce((first, last) -> last);
        if (named.isEmpty()) {
            problems.error(keys.location(), "An entity in a story needs its name, such as \"- city: Rome\".");
        }
        return named.map(entry -> {
            Entity entity = Entity.of(entry.name(), NOWHERE, entry.value().plain());
            Optional<String> role = keys.text("role", problems);
            Optional<String> group = keys.text("group", problems);
            entity = role.isPresent() ? entity.withRole(role.get()) : entity;
            return group.isPresent() ? entity.withGroup(group.get()) : entity;
        });
    }

    private static List<Object> listOf(Object value) {
        List<Object> one = new ArrayList<>();
        one.add(value);
        return one;
    }

    private static Location valueOf(YamlMapping step, String key) {
        return step.get(key).map(YamlNode::location).orElse(step.location());
    }
}
