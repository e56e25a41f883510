package org.parlance.core.yaml;

import java.util.Map;
import java.util.Set;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;

/** Knows the tags of the core schema; any other would ask for a foreign object and is an error. */
final class Tags {
    private static final String CORE = "tag:yaml.org,2002:";
    private static final Map<String, String> SCALARS = Map.of(
            "str", "text", "int", "a whole number", "float", "a number", "bool", "true or false", "null", "empty");

    private static final Set<String> COLLECTIONS = Set.of("map", "seq");

    private Tags() {}

    static void checkCollection(String tag, boolean mapping, Location place, Problems problems) {
        if (tag == null || tag.equals("!") || tag.equals(CORE + (mapping ? "map" : "seq"))) {
            return;
        }
        String name = tag.startsWith(CORE) ? tag.substring(CORE.length()) : tag;
        if (SCALARS.containsKey(name) || COLLECTIONS.contains(name)) {
            problems.error(place, "The tag !!%s doesn't fit %s.".formatted(name, mapping ? "a mapping" : "a list"));
        } else {
            refuse(tag, place, problems);
        }
    }

    /** What the text means under a tag; reports a tag that is unknown or doesn't fit the text. */
    static Object scalar(String tag, String text, Location place, Problems problems) {
        String name = tag.startsWith(CORE) ? tag.substring(CORE.length()) : tag;
        if (name.equals("str") || name.equals("!")) {
            return text;
        }
        if (COLLECTIONS.contains(name)) {
            problems.error(place, "The tag !!%s doesn't fit a single value.".formatted(name));
            return text;
        }
        if (!SCALARS.containsKey(name)) {
            refuse(tag, place, problems);
            return text;
        }
        Object value = CoreSchema.resolve(text);
        if (name.equals("float") && value instanceof Long whole) {
            return whole.doubleValue();
        }
        if (!fits(name, value)) {
            problems.error(
                    place, "The tag !!%s needs %s, but this is \"%s\".".formatted(name, SCALARS.get(name), text));
        }
        return value;
    }

    private static boolean fits(String name, Object value) {
        return switch (name) {
            case "int" -> value instanceof Long;
            case "float" -> value instanceof Double;
            case "bool" -> value instanceof Boolean;
            default -> value == null;
        };
    }

    private static void refuse(String tag, Location place, Problems problems) {
        String shown = tag.startsWith(CORE) ? "!!" + tag.substring(CORE.length()) : tag;
        problems.add(Problem.error(place, "The tag \"%s\" is not allowed.".formatted(shown))
                .because(
                        "Only the tags of YAML's core schema are read: !!str, !!int, !!float, !!bool, !!null, !!map, !!seq.")
                .maybe("text that begins with \"!\" was meant, which must be quoted."));
    }
}
