package org.parlance.cli.test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.domain.Domain;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Suggest;
import org.parlance.core.yaml.YamlEntry;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlScalar;
import org.parlance.core.yaml.YamlSequence;

/** Reads what test files have beside stories that Rasa knows: {@code assert} at steps and between them, and {@code fixtures}. */
final class PlanReader {
    static final String FIXTURES = "fixtures";

    private static final String ASSERT = "assert";
    private static final String SLOTS = "slot_was_set";

    private final Problems problems;
    private final AssertionReader assertionReader;
    private final FixtureReader fixtureReader;
    private final Map<String, Fixture> shared = new LinkedHashMap<>();
    private final Map<Location, List<Assertion>> assertions = new LinkedHashMap<>();
    private final Map<TestPlan.StoryName, Fixture> fixtures = new LinkedHashMap<>();
    private final Set<Location> bareSlots = new HashSet<>();

    PlanReader(Domain domain, Problems problems) {
        this.problems = problems;
        assertionReader = new AssertionReader(domain, problems);
        fixtureReader = new FixtureReader(domain, problems);
    }

    /** The plan of all files together; fixtures of one file may be used in another. */
    TestPlan read(List<YamlMapping> files) {
        files.forEach(file -> file.present(FIXTURES).ifPresent(this::shared));
        files.forEach(file -> file.present("stories")
                .filter(YamlSequence.class::isInstance)
                .map(YamlSequence.class::cast)
                .ifPresent(stories -> stories.items().forEach(this::story)));
        return new TestPlan(assertions, fixtures, bareSlots);
    }

    private void shared(YamlNode section) {
        section.asMapping("The section \"fixtures\"", problems)
                .ifPresent(all -> all.entries().forEach(entry -> {
                    if (shared.containsKey(entry.name())) {
                        problems.error(
                                entry.key().location(), "The fixture \"%s\" is there twice.".formatted(entry.name()));
                    }
                    fixtureReader.read(entry.value()).ifPresent(fixture -> shared.put(entry.name(), fixture));
                }));
    }

    /** What is no mapping the reader of stories complains about. */
    private void story(YamlNode node) {
        if (!(node instanceof YamlMapping story) || !story.has("story")) {
            return;
        }
        String name = String.valueOf(story.get("story").orElseThrow().plain());
        story.present(FIXTURES).ifPresent(given -> {
            Fixture all = fixtures(given);
            fixtures.put(new TestPlan.StoryName(story.location().file(), name), all);
        });
        Optional<Location> before = Optional.empty();
        List<YamlNode> steps = story.get("steps")
                .filter(YamlSequence.class::isInstance)
                .map(list -> ((YamlSequence) list).items())
                .orElse(List.of());
        for (YamlNode step : steps) {
            before = step instanceof YamlMapping mapping ? step(mapping, before) : before;
        }
    }

    /** A name, a fixture written out, or a list of both; the later ones are on top. */
    private Fixture fixtures(YamlNode given) {
        List<YamlNode> items = given instanceof YamlSequence list ? list.items() : List.of(given);
        Fixture all = Fixture.NONE;
        for (YamlNode item : items) {
            all = all.plus(
                    item instanceof YamlScalar name
                            ? named(name)
                            : fixtureReader.read(item).orElse(Fixture.NONE));
        }
        return all;
    }

    private Fixture named(YamlScalar name) {
        if (!shared.containsKey(name.text())) {
            problems.error(
                    name.location(),
                    "There is no fixture \"%s\".".formatted(name.text()),
                    Suggest.didYouMean(name.text(), shared.keySet()));
        }
        return shared.getOrDefault(name.text(), Fixture.NONE);
    }

    /** The place of the step that the next assertion belongs to. */
    private Optional<Location> step(YamlMapping step, Optional<Location> before) {
        boolean alone = step.names().equals(List.of(ASSERT));
        Optional<Location> own = alone ? before : Optional.of(place(step));
        step.get(ASSERT).ifPresent(node -> {
            if (own.isEmpty()) {
                problems.add(Problem.error(node.location(), "There is nothing before this to assert something of.")
                        .maybe("it belongs behind the first message or action."));
            } else {
                assertions.computeIfAbsent(own.get(), key -> new ArrayList<>()).addAll(assertionReader.read(node));
            }
        });
        return own;
    }

    /** Slots are known by the place of their name, other steps by their own. */
    private Location place(YamlMapping step) {
        Location place = step.location();
        List<YamlNode> slots = step.get(SLOTS)
                .filter(YamlSequence.class::isInstance)
                .map(list -> ((YamlSequence) list).items())
                .orElse(List.of());
        for (YamlNode slot : slots) {
            if (slot instanceof YamlMapping values && !values.entries().isEmpty()) {
                YamlEntry last = values.entries().get(values.entries().size() - 1);
                place = last.key().location();
            } else if (slot instanceof YamlScalar) {
                place = slot.location();
                bareSlots.add(place);
            }
        }
        return place;
    }
}
