package org.parlance.cli.test;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.domain.Domain;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;
import org.parlance.core.problem.Suggest;
import org.parlance.core.yaml.YamlEntry;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;

/** Reads one fixture: {@code slots}, {@code metadata} and {@code now}. */
final class FixtureReader {
    private static final Set<String> KEYS = Set.of("slots", "metadata", "now");

    private final Domain domain;
    private final Problems problems;

    FixtureReader(Domain domain, Problems problems) {
        this.domain = domain;
        this.problems = problems;
    }

    Optional<Fixture> read(YamlNode node) {
        return node.asMapping("A fixture", problems).map(this::fixture);
    }

    private Fixture fixture(YamlMapping keys) {
        keys.unknownKeys(KEYS, Severity.ERROR, "a fixture", problems);
        Map<String, Object> metadata =
                keys.mapping("metadata", problems).map(YamlMapping::plain).orElse(Map.of());
        Optional<Instant> now = keys.text("now", problems)
                .flatMap(text -> time(text, keys.get("now").orElse(keys)));
        return new Fixture(slots(keys, "slots", domain, problems), metadata, now);
    }

    private Optional<Instant> time(String text, YamlNode where) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            problems.add(Problem.error(where.location(), "\"%s\" is no time.".formatted(text))
                    .maybe("\"2026-03-29T09:30:00+02:00\" is one, or \"2026-03-29T07:30:00Z\"."));
            return Optional.empty();
        }
    }

    /** Values by slot; a slot that the domain doesn't have is an error. */
    static Map<String, Object> slots(YamlMapping keys, String key, Domain domain, Problems problems) {
        Map<String, Object> slots = new LinkedHashMap<>();
        keys.mapping(key, problems).ifPresent(values -> {
            for (YamlEntry entry : values.entries()) {
                if (domain.slot(entry.name()).isEmpty()) {
                    problems.error(
                            entry.key().location(),
                            "The slot \"%s\" is not declared in the domain.".formatted(entry.name()),
                            Suggest.didYouMean(entry.name(), domain.slots().keySet()));
                }
                slots.put(entry.name(), entry.value().plain());
            }
        });
        return slots;
    }
}
