package org.parlance.nlu.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Span;
import org.parlance.core.problem.Problems;
import org.parlance.core.text.PythonRegex;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlSequence;

/** Reads {@code rasa_nlu_data} of Rasa's older JSON files, which are YAML as well and so keep their places. */
public final class LegacyReader {
    /** The key that such a file has at its top. */
    public static final String KEY = "rasa_nlu_data";

    private final Problems problems;
    private final Map<String, String> synonyms = new LinkedHashMap<>();

    private LegacyReader(Problems problems) {
        this.problems = problems;
    }

    /** Reads the value of {@code rasa_nlu_data}. */
    public static NluData read(YamlNode section, Problems problems) {
        return section.asMapping("The value of \"" + KEY + "\"", problems)
                .map(mapping -> new LegacyReader(problems).read(mapping))
                .orElse(NluData.EMPTY);
    }

    private NluData read(YamlMapping section) {
        List<Example> examples = new ArrayList<>();
        items(section, "common_examples").forEach(item -> example(item).ifPresent(examples::add));
        for (YamlMapping item : items(section, "entity_synonyms")) {
            texts(item, "synonyms")
                    .forEach(text ->
                            synonyms.put(text, item.text("value", problems).orElse(text)));
        }
        List<RegexFeature> regexes = new ArrayList<>();
        items(section, "regex_features").forEach(item -> regex(item).ifPresent(regexes::add));
        List<LookupTable> lookups = new ArrayList<>();
        items(section, "lookup_tables").forEach(item -> lookup(item).ifPresent(lookups::add));
        return new NluData(examples, synonyms, regexes, lookups);
    }

    private Optional<Example> example(YamlMapping item) {
        Optional<String> text = item.require("text", "An example", problems).flatMap(n -> n.asText("A text", problems));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        List<Entity> entities = new ArrayList<>();
        items(item, "entities").forEach(entity -> entity(entity, text.get()).ifPresent(entities::add));
        return Optional.of(new Example(text.get(), item.text("intent", problems), entities, Map.of(), item.location()));
    }

    private Optional<Entity> entity(YamlMapping item, String text) {
        Optional<Long> start = item.integer("start", problems);
        Optional<Long> end = item.integer("end", problems);
        Optional<String> type = item.text("entity", problems);
        int length = text.codePointCount(0, text.length());
        if (start.isEmpty() || end.isEmpty() || type.isEmpty()) {
            problems.error(item.location(), "An entity needs \"start\", \"end\" and \"entity\".");
            return Optional.empty();
        }
        if (start.get() < 0 || start.get() >= end.get() || end.get() > length) {
            problems.error(
                    item.location(),
                    "The entity from %d to %d doesn't lie in its text of %d characters."
                            .formatted(start.get(), end.get(), length));
            return Optional.empty();
        }
        Span span = new Span(start.get().intValue(), end.get().intValue());
        String surface = new org.parlance.core.text.CodePoints(text).slice(span);
        Object value = item.present("value").map(YamlNode::plain).orElse(surface);
        if (!surface.equals(value.toString())) {
            synonyms.put(surface, value.toString());
        }
        return Optional.of(new Entity(
                type.get(), span, value, item.text("role", problems), item.text("group", problems), Map.of()));
    }

    private Optional<RegexFeature> regex(YamlMapping item) {
        String name = item.text("name", problems).orElse("");
        String pattern = item.text("pattern", problems).orElse("");
        try {
            PythonRegex.compile(pattern, false);
            return Optional.of(new RegexFeature(name, pattern, item.location()));
        } catch (PatternSyntaxException e) {
            problems.error(item.location(), "\"%s\" is not a valid regular expression.".formatted(pattern));
            return Optional.empty();
        }
    }

    /** The elements, or the name of a file that has one a line. */
    private Optional<LookupTable> lookup(YamlMapping item) {
        String name = item.text("name", problems).orElse("");
        List<String> elements = texts(item, "elements");
        List<String> all =
                LookupFile.isNamedBy(elements) ? LookupFile.read(elements.get(0), item.location(), problems) : elements;
        return all.isEmpty() ? Optional.empty() : Optional.of(new LookupTable(name, all, item.location()));
    }

    private List<YamlMapping> items(YamlMapping section, String key) {
        return section.sequence(key, problems)
                .map(list -> list.mappings("An item of \"" + key + "\"", problems))
                .orElse(List.of());
    }

    private List<String> texts(YamlMapping item, String key) {
        Optional<YamlNode> value = item.present(key);
        if (value.isPresent() && value.get() instanceof YamlSequence list) {
            return list.texts("An item of \"" + key + "\"", problems);
        }
        return item.text(key, problems).map(List::of).orElse(List.of());
    }
}
