package org.parlance.nlu.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.parlance.core.message.Entity;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;
import org.parlance.core.problem.Suggest;
import org.parlance.core.text.CodePoints;
import org.parlance.core.text.PythonRegex;
import org.parlance.core.yaml.YamlLine;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlSequence;

/** Reads the {@code nlu:} section of a YAML file; what is wrong goes to the problems, the rest is read. */
public final class NluReader {
    private static final Set<String> KINDS = Set.of("intent", "synonym", "regex", "lookup");

    private final Problems problems;
    private final List<Example> examples = new ArrayList<>();
    private final Map<String, String> synonyms = new LinkedHashMap<>();
    private final List<RegexFeature> regexes = new ArrayList<>();
    private final Map<String, LookupTable> lookups = new LinkedHashMap<>();

    private NluReader(Problems problems) {
        this.problems = problems;
    }

    /** Reads the value of {@code nlu:} of one file. */
    public static NluData read(YamlNode section, Problems problems) {
        if (section.isNull()) {
            return NluData.EMPTY;
        }
        NluReader reader = of(section, problems);
        return new NluData(reader.examples, reader.synonyms, reader.regexes, List.copyOf(reader.lookups.values()));
    }

    /** Every example of the value of {@code nlu:} as it stands there, also one that stands there twice; what is measured counts all. */
    public static List<Example> everyExample(YamlNode section, Problems problems) {
        return List.copyOf(of(section, problems).examples);
    }

    private static NluReader of(YamlNode section, Problems problems) {
        NluReader reader = new NluReader(problems);
        section.asSequence("The value of \"nlu\"", problems)
                .map(YamlSequence::items)
                .ifPresent(items -> items.forEach(reader::item));
        return reader;
    }

    private void item(YamlNode node) {
        Optional<YamlMapping> mapping = node.asMapping("An item under \"nlu\"", problems);
        if (mapping.isEmpty()) {
            return;
        }
        YamlMapping item = mapping.get();
        if (item.has("intent")) {
            IntentReader.read(item, problems).forEach(this::example);
        } else if (item.has("synonym")) {
            named(item, "synonym").ifPresent(name -> synonyms(name, item));
        } else if (item.has("regex")) {
            named(item, "regex").ifPresent(name -> regexes(name, item));
        } else if (item.has("lookup")) {
            named(item, "lookup").ifPresent(name -> lookup(name, item));
        } else {
            unknown(item);
        }
    }

    private void unknown(YamlMapping item) {
        String hint = item.names().stream()
                .flatMap(name -> Suggest.nearest(name, KINDS).stream())
                .findFirst()
                .map(name -> "\"" + name + "\" was meant.")
                .orElse("");
        problems.add(
                Problem.error(item.location(), "An item under \"nlu\" must have one of intent, synonym, regex, lookup.")
                        .because("Its keys are " + String.join(", ", item.names()) + ".")
                        .maybe(hint));
    }

    private Optional<String> named(YamlMapping item, String kind) {
        item.unknownKeys(Set.of(kind, "examples", "metadata"), Severity.WARNING, "a " + kind, problems);
        return item.require(kind, "A " + kind, problems)
                .flatMap(node -> node.asText("The name of a " + kind, problems));
    }

    private void example(Example example) {
        examples.add(example);
        CodePoints points = new CodePoints(example.text());
        for (Entity entity : example.entities()) {
            String surface = points.slice(entity.span());
            String value = String.valueOf(entity.value());
            if (!surface.equals(value)) {
                synonym(surface, value, example.where());
            }
        }
    }

    private void synonym(String text, String value, org.parlance.core.problem.Location where) {
        String before = synonyms.put(text, value);
        if (before != null && !before.equals(value)) {
            problems.warning(
                    where, "\"%s\" stands for \"%s\" here, but for \"%s\" before.".formatted(text, value, before));
        }
    }

    private void synonyms(String name, YamlMapping item) {
        ItemLines.of(item, "synonym \"" + name + "\"", problems)
                .forEach(line -> synonym(line.text(), name, line.location()));
    }

    private void regexes(String name, YamlMapping item) {
        for (YamlLine line : ItemLines.of(item, "regex \"" + name + "\"", problems)) {
            try {
                PythonRegex.compile(line.text(), false);
                regexes.add(new RegexFeature(name, line.text(), line.location()));
            } catch (PatternSyntaxException e) {
                int column = Math.max(0, Math.min(e.getIndex(), line.text().length()));
                problems.add(Problem.warning(
                                line.location().plusColumns(line.text().codePointCount(0, column)),
                                "This is not a valid regular expression.")
                        .because(e.getDescription() + "; it is left out."));
            }
        }
    }

    private void lookup(String name, YamlMapping item) {
        List<YamlLine> lines = ItemLines.of(item, "lookup \"" + name + "\"", problems);
        List<String> elements = lines.stream().map(YamlLine::text).toList();
        if (LookupFile.isNamedBy(elements)) {
            elements = LookupFile.read(elements.get(0), lines.get(0).location(), problems);
        }
        if (!elements.isEmpty()) {
            List<String> all = new ArrayList<>(elements);
            Optional.ofNullable(lookups.get(name)).ifPresent(before -> all.addAll(0, before.elements()));
            lookups.put(name, new LookupTable(name, all, item.location()));
        }
    }
}
