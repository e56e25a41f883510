package org.parlance.core.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Suggest;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlScalar;

/** Reads a slot's {@code type} with what belongs to it. */
final class SlotTypeReader {
    private static final Set<String> TYPES = Set.of("text", "bool", "float", "categorical", "list", "any");

    /** A model's domain, as Rasa writes it, names its own classes. */
    private static final Pattern RASAS_CLASS = Pattern.compile("rasa\\.(?:shared\\.)?core\\.slots\\.(\\w+)Slot");

    private static final Map<String, String> CLASSES = Map.of(
            "Text",
            "text",
            "Boolean",
            "bool",
            "Float",
            "float",
            "Categorical",
            "categorical",
            "List",
            "list",
            "Any",
            "any");

    private final Problems problems;

    SlotTypeReader(Problems problems) {
        this.problems = problems;
    }

    Optional<SlotType> read(Declared slot, YamlMapping properties) {
        String what = "The slot \"%s\"".formatted(slot.name());
        Optional<YamlNode> node = properties.require("type", what, problems);
        Optional<String> name = node.flatMap(type -> type.asString("The type of a slot", problems))
                .map(SlotTypeReader::shortName);
        name.ifPresent(type -> strayKeys(type, properties));
        return name.flatMap(type -> type(type, slot, properties));
    }

    static String shortName(String type) {
        Matcher rasas = RASAS_CLASS.matcher(type);
        return rasas.matches() ? CLASSES.getOrDefault(rasas.group(1), type) : type;
    }

    /** Reports an initial value that the type can't hold or that lies outside its range. */
    void checkInitial(SlotType type, YamlMapping properties) {
        Optional<YamlNode> initial = properties.present("initial_value");
        if (initial.isPresent() && type instanceof SlotType.Float range) {
            initial.get()
                    .asNumber("The initial value of a float slot", problems)
                    .filter(value -> value < range.min() || value > range.max())
                    .ifPresent(value -> problems.warning(
                            initial.get().location(),
                            "The initial value %s is outside of the range from %s to %s."
                                    .formatted(value, range.min(), range.max())));
        }
    }

    private Optional<SlotType> type(String name, Declared slot, YamlMapping properties) {
        return switch (name) {
            case "text" -> Optional.of(new SlotType.Text());
            case "bool" -> Optional.of(new SlotType.Bool());
            case "list" -> Optional.of(new SlotType.Values());
            case "any" -> Optional.of(new SlotType.Any());
            case "float" -> Optional.of(range(slot, properties));
            case "categorical" -> Optional.of(categorical(slot, properties));
            default -> other(name, properties);
        };
    }

    private SlotType range(Declared slot, YamlMapping properties) {
        double min = properties.number("min_value", problems).orElse(0.0);
        double max = properties.number("max_value", problems).orElse(1.0);
        if (!(min < max)) {
            Location where = properties.get("min_value").map(YamlNode::location).orElse(slot.where());
            problems.add(Problem.error(
                            where,
                            "The min_value (%s) of the slot \"%s\" must be smaller than its max_value (%s)."
                                    .formatted(min, slot.name(), max))
                    .maybe("they were exchanged; without a value the range is from 0 to 1."));
        }
        return new SlotType.Float(min, max);
    }

    private SlotType categorical(Declared slot, YamlMapping properties) {
        List<String> values = new ArrayList<>();
        properties.sequence("values", problems).ifPresent(list -> {
            for (YamlNode item : list.items()) {
                value(item).ifPresent(values::add);
            }
        });
        if (values.isEmpty()) {
            problems.add(
                    Problem.warning(slot.where(), "The categorical slot \"%s\" has no values.".formatted(slot.name()))
                            .because("Every value looks alike to policies then."));
        }
        return new SlotType.Categorical(values);
    }

    /** The value as Python prints it: {@code True} is compared without case, a number as written. */
    private Optional<String> value(YamlNode item) {
        if (item.isNull()) {
            problems.add(Problem.warning(item.location(), "null stands for an unset slot and is ignored as a value.")
                    .maybe("it should be quoted: \"null\"."));
            return Optional.empty();
        }
        if (item instanceof YamlScalar scalar) {
            return Optional.of(scalar.plain() instanceof Double number ? number.toString() : scalar.text());
        }
        item.asText("A value of a categorical slot", problems);
        return Optional.empty();
    }

    private void strayKeys(String type, YamlMapping properties) {
        stray("values", type, "categorical", properties);
        stray("min_value", type, "float", properties);
        stray("max_value", type, "float", properties);
    }

    private void stray(String key, String type, String owner, YamlMapping properties) {
        if (!type.equals(owner) && !type.contains(".")) {
            properties
                    .get(key)
                    .ifPresent(node -> problems.add(Problem.warning(
                                    node.location(), "The key \"%s\" has no effect on a %s slot.".formatted(key, type))
                            .maybe("the type should be %s.".formatted(owner))));
        }
    }

    private Optional<SlotType> other(String name, YamlMapping properties) {
        Location where = properties.get("type").map(YamlNode::location).orElse(properties.location());
        if (name.contains(".")) {
            problems.add(Problem.warning(where, "The slot class \"%s\" can't be loaded.".formatted(name))
                    .because("It is Python; the slot is read as type any, which policies don't see."));
            return Optional.of(new SlotType.Any());
        }
        problems.error(where, "The slot type \"%s\" is not known.".formatted(name), Suggest.didYouMean(name, TYPES));
        return Optional.empty();
    }
}
