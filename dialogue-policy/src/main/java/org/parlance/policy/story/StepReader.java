package org.parlance.policy.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;
import org.parlance.core.problem.Suggest;
import org.parlance.core.yaml.YamlEntry;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlScalar;

/** Reads the steps of a story or rule. */
final class StepReader {
    private static final Set<String> USER_KEYS = Set.of("intent", "user", "entities");
    private static final Set<String> CHECKPOINT_KEYS = Set.of("checkpoint", "slot_was_set");
    /** What a test asserts; read by who runs the tests. */
    private static final String ASSERT = "assert";

    private final StoryNames names;
    private final Problems problems;
    private final UserReader users;

    /** Where steps stand, with the kinds that may stand there. */
    enum Place {
        STORY(
                "a step of a story",
                List.of(
                        "intent",
                        "user",
                        "or",
                        "action",
                        "bot",
                        "checkpoint",
                        "slot_was_set",
                        "active_loop",
                        "metadata")),
        TEST(
                "a step of a test story",
                List.of(
                        "intent",
                        "user",
                        "or",
                        "action",
                        "bot",
                        "checkpoint",
                        "slot_was_set",
                        "active_loop",
                        "metadata",
                        ASSERT)),
        RULE("a step of a rule", List.of("intent", "user", "or", "action", "slot_was_set", "active_loop", "metadata")),
        CONDITION("a condition of a rule", List.of("active_loop", "slot_was_set")),
        OR("an \"or\"", List.of("intent", "user", "slot_was_set"));

        private final String context;
        private final List<String> kinds;

        Place(String context, List<String> kinds) {
            this.context = context;
            this.kinds = kinds;
        }
    }

    StepReader(StoryNames names, Problems problems) {
        this.names = names;
        this.problems = problems;
        this.users = new UserReader(names, problems);
    }

    List<StoryStep> steps(YamlMapping item, Place place) {
        return list(item, "steps", place);
    }

    List<StoryStep> conditions(YamlMapping rule) {
        return list(rule, "condition", Place.CONDITION);
    }

    private List<StoryStep> list(YamlMapping item, String key, Place place) {
        List<StoryStep> steps = new ArrayList<>();
        item.sequence(key, problems).ifPresent(list -> list.items().forEach(node -> step(node, place, steps)));
        return steps;
    }

    private void step(YamlNode node, Place place, List<StoryStep> out) {
        if (node instanceof YamlScalar text) {
            problems.add(Problem.warning(node.location(), "This step is only %s.".formatted(text.kind()))
                    .because("It is skipped.")
                    .maybe("\"- action: %s\" or \"- intent: %s\" was meant.".formatted(text.text(), text.text())));
            return;
        }
        node.asMapping("A step", problems).ifPresent(mapping -> step(mapping, place, out));
    }

    private void step(YamlMapping step, Place place, List<StoryStep> out) {
        Optional<String> kind = place.kinds.stream().filter(step::has).findFirst();
        if (kind.isEmpty()) {
            String first = step.names().isEmpty() ? "" : step.names().get(0);
            problems.error(
                    step.location(),
                    "The key \"%s\" is not known in %s.".formatted(first, place.context),
                    Suggest.didYouMean(first, place.kinds));
            return;
        }
        step.unknownKeys(
                keysBeside(kind.get(), place),
                Severity.ERROR,
                place.context + " with \"" + kind.get() + "\"",
                problems);
        read(kind.get(), step, place, out);
    }

    private static Set<String> keysBeside(String kind, Place place) {
        Set<String> keys = new HashSet<>(keysBeside(kind));
        if (place == Place.TEST) {
            keys.add(ASSERT);
        }
        return keys;
    }

    private static Set<String> keysBeside(String kind) {
        return switch (kind) {
            case "intent", "user" -> USER_KEYS;
            case "checkpoint" -> CHECKPOINT_KEYS;
            default -> Set.of(kind);
        };
    }

    private void read(String kind, YamlMapping step, Place place, List<StoryStep> out) {
        switch (kind) {
            case "intent", "user" -> {
                if (!isSkipped(step, "intent")) {
                    users.read(step).ifPresent(out::add);
                }
            }
            case "or" -> either(step).ifPresent(out::add);
            case "action" -> action(step, place).ifPresent(out::add);
            case "bot" ->
                step.require("bot", "A bot step", problems)
                        .flatMap(node -> node.asText("A bot message", problems))
                        .ifPresent(text -> out.add(new StoryStep.BotSays(text, step.location())));
            case "checkpoint" -> checkpoint(step).ifPresent(out::add);
            case "slot_was_set" -> slots(step, out);
            case "active_loop" -> out.add(loop(step));
            default -> {
                return;
            }
        }
    }

    private Optional<StoryStep> action(YamlMapping step, Place place) {
        if (isSkipped(step, "action")) {
            return Optional.empty();
        }
        Optional<YamlNode> node = step.require("action", "An action step", problems);
        Optional<String> name =
                node.flatMap(n -> n.asText("The name of an action", problems)).map(String::strip);
        name.ifPresent(
                action -> names.action(action, place == Place.RULE, node.get().location()));
        return name.map(action -> new StoryStep.BotDoes(action, step.location()));
    }

    /** An action or intent without a name is skipped, as in Rasa. */
    private boolean isSkipped(YamlMapping step, String kind) {
        boolean skipped = step.get(kind).filter(YamlNode::isNull).isPresent()
                && step.names().size() == 1;
        if (skipped) {
            problems.add(Problem.warning(step.location(), "This step has no %s.".formatted(kind))
                    .because("It is skipped.")
                    .maybe("the name is missing behind \"%s:\".".formatted(kind)));
        }
        return skipped;
    }

    private StoryStep loop(YamlMapping step) {
        Optional<String> name = step.text("active_loop", problems);
        name.ifPresent(loop -> names.loop(loop, valueOf(step, "active_loop")));
        return new StoryStep.LoopIs(name, step.location());
    }

    private Optional<StoryStep> either(YamlMapping step) {
        List<StoryStep> options = list(step, "or", Place.OR);
        return options.isEmpty() ? Optional.empty() : Optional.of(new StoryStep.Either(options, step.location()));
    }

    private Optional<StoryStep> checkpoint(YamlMapping step) {
        Map<String, Object> conditions = new LinkedHashMap<>();
        List<StoryStep> slots = new ArrayList<>();
        slots(step, slots);
        slots.stream().map(StoryStep.SlotWasSet.class::cast).forEach(slot -> conditions.put(slot.slot(), slot.value()));
        return step.require("checkpoint", "A checkpoint", problems)
                .flatMap(node -> node.asText("The name of a checkpoint", problems))
                .map(name -> new StoryStep.Checkpoint(name, conditions, step.location()));
    }

    private void slots(YamlMapping step, List<StoryStep> out) {
        step.sequence("slot_was_set", problems).ifPresent(list -> list.items().forEach(item -> slot(item, out)));
    }

    private void slot(YamlNode item, List<StoryStep> out) {
        if (item instanceof YamlMapping values) {
            for (YamlEntry entry : values.entries()) {
                Location where = entry.key().location();
                names.slot(entry.name(), where);
                out.add(new StoryStep.SlotWasSet(entry.name(), entry.value().plain(), where));
            }
            return;
        }
        item.asText("A slot", problems)
                .ifPresent(name ->
                        out.add(new StoryStep.SlotWasSet(name, names.filled(name, item.location()), item.location())));
    }

    private static Location valueOf(YamlMapping step, String key) {
        return step.get(key).map(YamlNode::location).orElse(step.location());
    }
}
