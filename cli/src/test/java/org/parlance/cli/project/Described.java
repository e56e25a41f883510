package org.parlance.cli.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.SlotMapping;
import org.parlance.core.event.Event;
import org.parlance.core.message.Entity;
import org.parlance.core.problem.Problems;
import org.parlance.nlu.data.Example;
import org.parlance.policy.PolicyGraph;
import org.parlance.policy.PolicyInput;
import org.parlance.policy.training.TrainingTracker;

/** What a project means, a line for each thing, so that a golden file can hold it. */
final class Described {
    private Described() {}

    static List<String> of(Project project) {
        List<String> lines = new ArrayList<>();
        Domain domain = project.domain();
        domain.intents()
                .values()
                .forEach(intent -> lines.add("intent %s%s%s"
                        .formatted(
                                intent.name(),
                                intent.retrieval() ? " (retrieval)" : "",
                                intent.usedEntities().isEmpty()
                                        ? ""
                                        : " with "
                                                + intent.usedEntities().stream()
                                                        .sorted()
                                                        .collect(Collectors.joining(", ")))));
        domain.slots()
                .values()
                .forEach(slot -> lines.add("slot %s %s %s %s"
                        .formatted(
                                slot.name(),
                                slot.type().typeName(),
                                slot.featurized() ? slot.type().featureCount() : 0,
                                slot.mappings().stream().map(Described::mapping).toList())));
        domain.forms()
                .values()
                .forEach(form ->
                        lines.add("form %s %s %s".formatted(form.name(), form.requiredSlots(), form.ignoredIntents())));
        lines.add("actions " + domain.userActions());
        domain.responses()
                .forEach((name, variations) -> lines.add("response %s %s"
                        .formatted(
                                name,
                                variations.stream()
                                        .map(variation -> variation.content().get("text"))
                                        .toList())));
        project.nlu().examples().forEach(example -> lines.add(example(example)));
        for (Map.Entry<String, String> synonym : project.nlu().synonyms().entrySet()) {
            lines.add("synonym %s = %s".formatted(synonym.getKey(), synonym.getValue()));
        }
        project.nlu().regexes().forEach(regex -> lines.add("regex %s %s".formatted(regex.name(), regex.pattern())));
        project.nlu().lookups().forEach(table -> lines.add("lookup %s %s".formatted(table.name(), table.elements())));
        lines.addAll(conversations(project));
        return lines;
    }

    private static String mapping(SlotMapping mapping) {
        String what = mapping instanceof SlotMapping.FromEntity entity ? " " + entity.entity() : "";
        List<SlotMapping.Condition> conditions = mapping.filter().conditions();
        String when = conditions.stream()
                .map(condition -> condition.activeLoop().orElse("no form")
                        + condition.requestedSlot().map(slot -> "/" + slot).orElse(""))
                .collect(Collectors.joining(" or "));
        return mapping.typeName() + what + (when.isEmpty() ? "" : " in " + when);
    }

    private static String example(Example example) {
        return "example %s \"%s\" %s"
                .formatted(
                        example.label().orElse(""),
                        example.text(),
                        example.entities().stream().map(Described::entity).toList());
    }

    private static String entity(Entity entity) {
        return "%s%s%s %d-%d %s"
                .formatted(
                        entity.type(),
                        entity.role().map(role -> "#" + role).orElse(""),
                        entity.group().map(group -> "#" + group).orElse(""),
                        entity.span().start(),
                        entity.span().end(),
                        entity.value());
    }

    /** Those that the policies learn from, sorted: their order says nothing. */
    private static List<String> conversations(Project project) {
        PolicyInput input = new PolicyInput(project.config().policies(), project.stories(), project.domain());
        return PolicyGraph.of(input, new Problems()).conversations().all().stream()
                .map(Described::conversation)
                .sorted()
                .toList();
    }

    private static String conversation(TrainingTracker tracker) {
        return (tracker.isRule() ? "rule" : "story")
                + tracker.events().stream()
                        .map(event -> " " + event(event.event()))
                        .collect(Collectors.joining());
    }

    private static String event(Event event) {
        if (event instanceof Event.UserUttered user) {
            return "*" + user.parse().intentName().orElse("\"" + user.text() + "\"");
        }
        if (event instanceof Event.ActionExecuted action) {
            return action.name().or(action::text).orElse("");
        }
        if (event instanceof Event.SlotSet slot) {
            return slot.name() + "=" + slot.value();
        }
        return event instanceof Event.ActiveLoop loop
                ? "<" + loop.name().orElse("") + ">"
                : event.getClass().getSimpleName();
    }
}
