package org.parlance.nlg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.domain.ResponseVariation;
import org.parlance.core.domain.ResponseVariation.Condition;
import org.parlance.core.domain.ResponsesFormat;
import org.parlance.core.problem.Defect;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;
import org.parlance.core.yaml.YamlEntry;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;

/** Reads the value of a {@code responses:} key, in a domain or beside NLU data, and reports all that is wrong in it. */
public final class ResponseReader implements ResponsesFormat {
    private static final Set<String> CHOICE = Set.of("id", "channel", "condition");
    private static final Set<String> KEYS = Set.of(
            "id",
            "text",
            "image",
            "custom",
            "buttons",
            "button_type",
            "quick_replies",
            "attachment",
            "elements",
            "channel",
            "metadata",
            "condition");
    private static final Set<String> CONDITION_KEYS = Set.of("type", "name", "value");

    @Override
    public Map<String, List<ResponseVariation>> read(YamlNode responses, Problems problems) {
        Map<String, List<ResponseVariation>> read = new LinkedHashMap<>();
        if (!responses.isNull()) {
            responses.asMapping("The value of \"responses\"", problems).ifPresent(all -> all.entries()
                    .forEach(entry -> read.putIfAbsent(entry.name(), variations(entry, problems))));
        }
        return read;
    }

    private static List<ResponseVariation> variations(YamlEntry entry, Problems problems) {
        String what = "The response \"" + entry.name() + "\"";
        if (entry.value().isNull()) {
            problems.add(Problem.error(entry.key().location(), what + " has no variation.")
                    .of(Defect.MISSING_RESPONSE)
                    .maybe("a line \"- text: ...\" is missing."));
            return List.of();
        }
        List<ResponseVariation> variations = new ArrayList<>();
        entry.value().asSequence(what, problems).ifPresent(list -> list.mappings(
                        "A variation of \"" + entry.name() + "\"", problems)
                .forEach(item -> variations.add(variation(item, entry.name(), problems))));
        sameIds(variations, entry.name(), problems);
        return List.copyOf(variations);
    }

    private static ResponseVariation variation(YamlMapping item, String response, Problems problems) {
        item.unknownKeys(KEYS, Severity.ERROR, "a variation of \"" + response + "\"", problems);
        if (item.present("text").isEmpty() && item.present("custom").isEmpty()) {
            problems.add(Problem.error(
                            item.location(),
                            "A variation of \"%s\" needs a \"text\" or a \"custom\" payload.".formatted(response))
                    .of(Defect.MISSING_RESPONSE)
                    .maybe("an empty text was meant: text: \"\"."));
        }
        checkKinds(item, problems);
        Map<String, Object> content = new LinkedHashMap<>();
        for (YamlEntry entry : item.entries()) {
            if (!CHOICE.contains(entry.name())) {
                content.putIfAbsent(entry.name(), entry.value().plain());
            }
        }
        return new ResponseVariation(
                content,
                item.text("id", problems),
                item.string("channel", problems),
                conditions(item, response, problems),
                item.location());
    }

    private static void checkKinds(YamlMapping item, Problems problems) {
        List.of("text", "image", "button_type").forEach(key -> item.string(key, problems));
        item.mapping("custom", problems);
        item.sequence("elements", problems).ifPresent(list -> list.mappings("An element", problems));
        item.sequence("buttons", problems).ifPresent(list -> list.mappings("A button", problems)
                .forEach(button -> checkButton(button, "A button", problems)));
        item.sequence("quick_replies", problems).ifPresent(list -> list.mappings("A quick reply", problems)
                .forEach(reply -> checkButton(reply, "A quick reply", problems)));
    }

    /** Channels also know buttons that open an address, so a missing payload is an oversight only where there is no other key. */
    private static void checkButton(YamlMapping button, String what, Problems problems) {
        Optional<String> title = button.text("title", problems);
        Optional<String> payload = button.text("payload", problems);
        boolean others = button.names().stream().anyMatch(name -> !name.equals("title") && !name.equals("payload"));
        if (title.isEmpty() && !others) {
            problems.warning(button.location(), what + " has no title, so that it can't be shown.");
        }
        if (payload.isEmpty() && !others) {
            problems.warning(
                    button.location(),
                    what + " has no payload, so that nothing happens when it is chosen.",
                    "a line \"payload: /intent\" is missing.");
        }
    }

    private static List<Condition> conditions(YamlMapping item, String response, Problems problems) {
        List<Condition> conditions = new ArrayList<>();
        String what = "A condition of \"" + response + "\"";
        item.sequence("condition", problems).ifPresent(list -> list.mappings(what, problems)
                .forEach(mapping -> condition(mapping, what, problems).ifPresent(conditions::add)));
        return conditions;
    }

    private static Optional<Condition> condition(YamlMapping mapping, String what, Problems problems) {
        mapping.unknownKeys(CONDITION_KEYS, Severity.ERROR, "a response's condition", problems);
        Optional<String> type = mapping.text("type", problems);
        if (type.isPresent() && !type.get().equals("slot")) {
            YamlNode place = mapping.get("type").orElse(mapping);
            problems.warning(
                    place.location(),
                    what + " has the type \"" + type.get() + "\", but only slots are looked at.",
                    "it should be \"type: slot\".");
        } else if (type.isEmpty()) {
            mapping.require("type", what, problems);
        }
        if (!mapping.has("value")) {
            problems.warning(mapping.location(), what + " has no value, so that the slot must be unset.");
        }
        Object value = mapping.get("value").map(YamlNode::plain).orElse(null);
        return mapping.require("name", what, problems)
                .flatMap(name -> name.asText("The name of a condition's slot", problems))
                .map(name -> new Condition(name, value));
    }

    private static void sameIds(List<ResponseVariation> variations, String response, Problems problems) {
        Set<String> ids = new LinkedHashSet<>();
        for (ResponseVariation variation : variations) {
            if (variation.id().isPresent() && !ids.add(variation.id().get())) {
                problems.warning(
                        variation.where(),
                        "Two variations of \"%s\" have the id \"%s\"."
                                .formatted(response, variation.id().get()));
            }
        }
    }
}
