package org.parlance.core.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;

/** Gathers the entries of a mapping: refuses a key that is there twice, and puts in what a merge key {@code <<} names. */
final class MappingBuilder {
    private static final String MERGE = "<<";

    private final Location location;
    private final Problems problems;
    private final Map<String, YamlEntry> own = new LinkedHashMap<>();
    private final Map<String, YamlEntry> merged = new LinkedHashMap<>();

    MappingBuilder(Location location, Problems problems) {
        this.location = location;
        this.problems = problems;
    }

    void add(YamlNode key, YamlNode value) {
        if (!(key instanceof YamlScalar name)) {
            String hint = "text with braces or brackets was meant, which must be quoted.";
            problems.error(
                    key.location(), "A key must be a single word or text, but this is " + key.kind() + ".", hint);
        } else if (name.text().equals(MERGE) && !name.isQuoted()) {
            merge(value);
        } else {
            put(name, value);
        }
    }

    /** Merged entries come first, as if they stood at the top; an own entry replaces a merged one of the same key. */
    YamlMapping build() {
        if (merged.isEmpty()) {
            return new YamlMapping(List.copyOf(own.values()), location);
        }
        List<YamlEntry> all = new ArrayList<>();
        merged.forEach((name, entry) -> all.add(own.getOrDefault(name, entry)));
        own.forEach((name, entry) -> {
            if (!merged.containsKey(name)) {
                all.add(entry);
            }
        });
        return new YamlMapping(all, location);
    }

    private void put(YamlScalar name, YamlNode value) {
        YamlEntry first = own.putIfAbsent(name.text(), new YamlEntry(name, value));
        if (first != null) {
            Location before = first.key().location();
            problems.add(Problem.error(name.location(), "The key \"%s\" is here twice.".formatted(name.text()))
                    .because("It stands first in line %d, column %d.".formatted(before.line(), before.column()))
                    .maybe("one of them should go, or their values put together."));
        }
    }

    private void merge(YamlNode value) {
        if (value instanceof YamlSequence several) {
            several.items().forEach(this::mergeOne);
        } else {
            mergeOne(value);
        }
    }

    private void mergeOne(YamlNode value) {
        if (value instanceof YamlMapping mapping) {
            mapping.entries().forEach(entry -> merged.putIfAbsent(entry.name(), entry));
        } else {
            problems.error(
                    value.location(),
                    "A merge key \"<<\" takes a mapping or a list of them, but this is " + value.kind() + ".");
        }
    }
}
