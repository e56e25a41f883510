package org.parlance.core.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;
import org.parlance.core.problem.Suggest;

/**
 * Keys and values in the order of the file. The typed look-ups ({@link #mapping}, {@link #text}, ...) answer empty for a key
 * that is missing or has no value, and report a value of another kind.
 */
public final class YamlMapping implements YamlNode {
    private final List<YamlEntry> entries;
    private final Map<String, YamlNode> values = new LinkedHashMap<>();
    private final Location location;

    /** The first of several entries with the same key counts. */
    public YamlMapping(List<YamlEntry> entries, Location location) {
        this.entries = List.copyOf(entries);
        this.location = location;
        this.entries.forEach(entry -> values.putIfAbsent(entry.name(), entry.value()));
    }

    public List<YamlEntry> entries() {
        return entries;
    }

    /** The keys' texts in the order of the file. */
    public List<String> names() {
        return entries.stream().map(YamlEntry::name).toList();
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** The value of a key, which may be a null value. */
    public Optional<YamlNode> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The value of a key that has one. */
    public Optional<YamlNode> present(String key) {
        return get(key).filter(node -> !node.isNull());
    }

    /** The value of a key that must have one; {@code what} names this mapping at the start of a sentence. */
    public Optional<YamlNode> require(String key, String what, Problems problems) {
        Optional<YamlNode> value = present(key);
        if (value.isEmpty()) {
            Location place = get(key).map(YamlNode::location).orElse(location);
            String near = Suggest.nearest(key, values.keySet())
                    .filter(name -> !name.equals(key))
                    .map(name -> "\"" + name + "\" was meant to be \"" + key + "\".")
                    .orElse("");
            problems.error(place, "%s needs a value for the key \"%s\".".formatted(what, key), near);
        }
        return value;
    }

    public Optional<YamlMapping> mapping(String key, Problems problems) {
        return typed(key, node -> node.asMapping(valueOf(key), problems));
    }

    public Optional<YamlSequence> sequence(String key, Problems problems) {
        return typed(key, node -> node.asSequence(valueOf(key), problems));
    }

    /** A text, see {@link YamlNode#asString}. */
    public Optional<String> string(String key, Problems problems) {
        return typed(key, node -> node.asString(valueOf(key), problems));
    }

    /** A text or a number as written, see {@link YamlNode#asText}. */
    public Optional<String> text(String key, Problems problems) {
        return typed(key, node -> node.asText(valueOf(key), problems));
    }

    public Optional<Boolean> bool(String key, Problems problems) {
        return typed(key, node -> node.asBool(valueOf(key), problems));
    }

    public Optional<Double> number(String key, Problems problems) {
        return typed(key, node -> node.asNumber(valueOf(key), problems));
    }

    public Optional<Long> integer(String key, Problems problems) {
        return typed(key, node -> node.asInteger(valueOf(key), problems));
    }

    /** Reports each key that is not known, with the nearest known one; {@code context} reads on after "in". */
    public void unknownKeys(Set<String> known, Severity severity, String context, Problems problems) {
        for (YamlEntry entry : entries) {
            if (!known.contains(entry.name())) {
                String what = "The key \"%s\" is not known in %s.".formatted(entry.name(), context);
                String why = severity == Severity.ERROR ? "" : "It has no effect.";
                String hint = Suggest.didYouMean(entry.name(), known);
                problems.add(new Problem(severity, what, entry.key().location(), why, hint));
            }
        }
    }

    @Override
    public Location location() {
        return location;
    }

    @Override
    public String kind() {
        return "a mapping";
    }

    @Override
    public Map<String, Object> plain() {
        Map<String, Object> plain = new LinkedHashMap<>();
        values.forEach((key, value) -> plain.put(key, value.plain()));
        return plain;
    }

    @Override
    public Optional<YamlMapping> asMapping(String what, Problems problems) {
        return Optional.of(this);
    }

    private <T> Optional<T> typed(String key, Function<YamlNode, Optional<T>> type) {
        return present(key).flatMap(type);
    }

    private static String valueOf(String key) {
        return "The value of \"" + key + "\"";
    }
}
