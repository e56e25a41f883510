package org.parlance.nlu.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;
import org.parlance.core.yaml.YamlLine;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlScalar;
import org.parlance.core.yaml.YamlSequence;

/** Reads one item {@code - intent: …} with its examples in either form. */
final class IntentReader {
    private static final Set<String> KEYS = Set.of("intent", "examples", "metadata");
    private static final Set<String> EXAMPLE_KEYS = Set.of("text", "metadata");

    private final YamlMapping item;
    private final String label;
    private final Problems problems;
    private final List<Example> examples = new ArrayList<>();

    private IntentReader(YamlMapping item, String label, Problems problems) {
        this.item = item;
        this.label = label;
        this.problems = problems;
    }

    static List<Example> read(YamlMapping item, Problems problems) {
        item.unknownKeys(KEYS, Severity.WARNING, "an intent", problems);
        if (item.present("intent").isEmpty()) {
            problems.add(
                    Problem.warning(item.location(), "This intent has no name.").because("Its examples are skipped."));
            return List.of();
        }
        Optional<String> label = item.require("intent", "An intent", problems)
                .flatMap(node -> node.asText("The name of an intent", problems))
                .map(String::strip)
                .filter(name -> isUsable(name, item, problems));
        return label.map(name -> new IntentReader(item, name, problems).read()).orElse(List.of());
    }

    private static boolean isUsable(String label, YamlMapping item, Problems problems) {
        Location where = item.get("intent").map(YamlNode::location).orElse(item.location());
        if (label.isEmpty()) {
            problems.error(where, "The name of this intent is empty.");
        } else if (label.chars().filter(c -> c == '/').count() > 1) {
            problems.error(where, "The intent \"%s\" has more than one \"/\".".formatted(label));
        }
        return !label.isEmpty() && label.chars().filter(c -> c == '/').count() <= 1;
    }

    private List<Example> read() {
        Optional<YamlNode> node = item.present("examples");
        if (node.isPresent() && node.get() instanceof YamlSequence list) {
            list.items().forEach(this::listed);
        } else {
            ItemLines.of(item, owner(), problems).forEach(line -> add(line, Optional.empty()));
        }
        return examples;
    }

    private String owner() {
        return "intent \"" + label + "\"";
    }

    private void listed(YamlNode node) {
        if (node instanceof YamlScalar scalar && !scalar.isNull()) {
            add(new YamlLine(ItemLines.stripped(scalar.text()), textStart(scalar)), Optional.empty());
            return;
        }
        Optional<YamlMapping> example = node.asMapping("An example of the " + owner(), problems);
        if (example.isEmpty()) {
            return;
        }
        YamlMapping mapping = example.get();
        mapping.unknownKeys(EXAMPLE_KEYS, Severity.WARNING, "an example", problems);
        Optional<Object> metadata = mapping.present("metadata").map(YamlNode::plain);
        mapping.require("text", "An example of the " + owner(), problems)
                .filter(text -> text.asText("The text of an example", problems).isPresent())
                .map(YamlScalar.class::cast)
                .ifPresent(text -> add(new YamlLine(exampleText(text), textStart(text)), metadata));
    }

    /** In {@code text: |} one may write the dash of the block form. */
    private static String exampleText(YamlScalar scalar) {
        return ItemLines.stripped(scalar.text());
    }

    private static Location textStart(YamlScalar scalar) {
        return scalar.lines().isEmpty()
                ? scalar.location()
                : scalar.lines().get(0).location();
    }

    private void add(YamlLine line, Optional<Object> metadata) {
        Markup.Plain plain = Markup.read(line.text(), line.location(), problems);
        if (plain.text().isBlank()) {
            problems.warning(line.location(), "Here is an empty example of the %s; it is skipped.".formatted(owner()));
            return;
        }
        Map<String, Object> all = new LinkedHashMap<>();
        item.present("metadata").ifPresent(node -> all.put("intent", node.plain()));
        metadata.ifPresent(value -> all.put("example", value));
        examples.add(new Example(plain.text(), Optional.of(label), plain.entities(), all, line.location()));
    }
}
