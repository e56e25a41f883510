package org.parlance.core.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problems;

/** A list of values. */
public record YamlSequence(List<YamlNode> items, Location location) implements YamlNode {

    public YamlSequence {
        items = List.copyOf(items);
    }

    /** The items as texts (see {@link YamlNode#asText}); reports each that is none, where {@code what} names one item. */
    public List<String> texts(String what, Problems problems) {
        List<String> texts = new ArrayList<>(items.size());
        items.forEach(item -> item.asText(what, problems).ifPresent(texts::add));
        return texts;
    }

    /** The items as mappings; reports each that is none, where {@code what} names one item. */
    public List<YamlMapping> mappings(String what, Problems problems) {
        List<YamlMapping> mappings = new ArrayList<>(items.size());
        items.forEach(item -> item.asMapping(what, problems).ifPresent(mappings::add));
        return mappings;
    }

    @Override
    public String kind() {
        return "a list";
    }

    @Override
    public List<Object> plain() {
        List<Object> plain = new ArrayList<>(items.size());
        items.forEach(item -> plain.add(item.plain()));
        return plain;
    }

    @Override
    public Optional<YamlSequence> asSequence(String what, Problems problems) {
        return Optional.of(this);
    }
}
