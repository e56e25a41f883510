package org.parlance.cli.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.parlance.core.domain.Domain;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;
import org.parlance.core.text.PythonRegex;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlScalar;
import org.parlance.core.yaml.YamlSequence;

/**
 * Reads what stands under {@code assert}: a text, a mapping with {@code text}, {@code contains}, {@code matches},
 * {@code buttons}, {@code slots}, {@code silent}, or a list of those.
 */
final class AssertionReader {
    private static final Set<String> KEYS = Set.of("text", "contains", "matches", "buttons", "slots", "silent");
    private static final Set<String> REPLY_KEYS = Set.of("text", "contains", "matches", "buttons");

    private final Domain domain;
    private final Problems problems;

    AssertionReader(Domain domain, Problems problems) {
        this.domain = domain;
        this.problems = problems;
    }

    List<Assertion> read(YamlNode node) {
        List<Assertion> read = new ArrayList<>();
        List<YamlNode> items = node instanceof YamlSequence list ? list.items() : List.of(node);
        items.forEach(item -> one(item, read));
        return read;
    }

    private void one(YamlNode node, List<Assertion> out) {
        if (node instanceof YamlScalar scalar) {
            scalar.asText("An assertion", problems)
                    .ifPresent(text -> out.add(says(Optional.of(text.strip()), scalar.location())));
            return;
        }
        node.asMapping("An assertion", problems).ifPresent(keys -> {
            keys.unknownKeys(KEYS, Severity.ERROR, "an assertion", problems);
            if (keys.names().stream().anyMatch(REPLY_KEYS::contains)) {
                out.add(reply(keys));
            }
            FixtureReader.slots(keys, "slots", domain, problems)
                    .forEach((slot, value) -> out.add(new Assertion.SlotIs(slot, value, keys.location())));
            if (keys.bool("silent", problems).orElse(false)) {
                out.add(new Assertion.Silent(keys.location()));
            }
        });
    }

    private static Assertion says(Optional<String> text, Location where) {
        return new Assertion.Says(text, Optional.empty(), Optional.empty(), Optional.empty(), where);
    }

    private Assertion reply(YamlMapping keys) {
        Optional<PythonRegex> regex = keys.text("matches", problems)
                .flatMap(source -> regex(source, keys.get("matches").orElse(keys)));
        return new Assertion.Says(
                keys.text("text", problems).map(String::strip),
                keys.text("contains", problems),
                regex,
                keys.sequence("buttons", problems).map(this::buttons),
                keys.location());
    }

    private Optional<PythonRegex> regex(String source, YamlNode where) {
        try {
            return Optional.of(PythonRegex.compile(source, false));
        } catch (PatternSyntaxException e) {
            problems.add(Problem.error(where.location(), "\"%s\" is no regular expression.".formatted(source))
                    .because(e.getDescription() + "."));
            return Optional.empty();
        }
    }

    /** A button is its title, or the keys that are compared. */
    private List<Map<String, Object>> buttons(YamlSequence list) {
        List<Map<String, Object>> buttons = new ArrayList<>();
        for (YamlNode item : list.items()) {
            if (item instanceof YamlMapping keys) {
                buttons.add(keys.plain());
            } else {
                item.asText("A button", problems).ifPresent(title -> buttons.add(Map.of("title", title)));
            }
        }
        return buttons;
    }
}
