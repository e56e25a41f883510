package org.parlance.nlu.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.parlance.core.json.Json;
import org.parlance.core.message.Entity;

/**
 * All that the NLU learns from, merged from all files.
 *
 * @param examples without duplicates, in file order
 * @param synonyms from a text to the value that stands for it
 * @param regexes sorted by name and pattern, as Rasa sorts them
 * @param lookups in file order; one name may have several
 */
public record NluData(
        List<Example> examples, Map<String, String> synonyms, List<RegexFeature> regexes, List<LookupTable> lookups) {
    public static final NluData EMPTY = new NluData(List.of(), Map.of(), List.of(), List.of());

    public NluData {
        examples = distinct(examples);
        synonyms = Collections.unmodifiableMap(new LinkedHashMap<>(synonyms));
        regexes = regexes.stream()
                .sorted((a, b) -> (a.name() + "+" + a.pattern()).compareTo(b.name() + "+" + b.pattern()))
                .toList();
        lookups = List.copyOf(lookups);
    }

    /** This data and that of another file behind it; a later synonym replaces an earlier one. */
    public NluData merge(NluData other) {
        return merged(List.of(this, other));
    }

    /** The data of many files, in their order. */
    public static NluData merged(List<NluData> files) {
        List<Example> examples = new ArrayList<>();
        Map<String, String> synonyms = new LinkedHashMap<>();
        List<RegexFeature> regexes = new ArrayList<>();
        List<LookupTable> lookups = new ArrayList<>();
        for (NluData file : files) {
            examples.addAll(file.examples);
            synonyms.putAll(file.synonyms);
            regexes.addAll(file.regexes);
            lookups.addAll(file.lookups);
        }
        return new NluData(examples, synonyms, regexes, lookups);
    }

    /** Other examples with the same synonyms, expressions and lookups. */
    public NluData withExamples(List<Example> others) {
        return new NluData(others, synonyms, regexes, lookups);
    }

    public boolean isEmpty() {
        return examples.isEmpty() && synonyms.isEmpty() && regexes.isEmpty() && lookups.isEmpty();
    }

    /** The intents without retrieval keys, sorted. */
    public SortedSet<String> intents() {
        SortedSet<String> names = new TreeSet<>();
        examples.forEach(example -> example.intent().ifPresent(names::add));
        return names;
    }

    /** The full names of all retrieval intents, sorted. */
    public SortedSet<String> retrievalKeys() {
        SortedSet<String> names = new TreeSet<>();
        examples.forEach(example -> example.retrievalKey().ifPresent(names::add));
        return names;
    }

    /** The entities annotated anywhere, sorted. */
    public SortedSet<String> entities() {
        SortedSet<String> names = new TreeSet<>();
        examples.forEach(
                example -> example.entities().stream().map(Entity::type).forEach(names::add));
        return names;
    }

    /** The same text for the same data, whatever the files, their comments and places. */
    public String canonical() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("examples", examples.stream().map(Example::content).toList());
        content.put("synonyms", synonyms);
        content.put("regexes", regexes.stream().map(RegexFeature::content).toList());
        content.put("lookups", lookups.stream().map(LookupTable::content).toList());
        return Json.canonical(content);
    }

    /** The example's metadata that belongs to its intent, where there is some. */
    public static Optional<Object> intentMetadata(Example example) {
        return Optional.ofNullable(example.metadata().get("intent"));
    }

    private static List<Example> distinct(List<Example> examples) {
        Set<Map<String, Object>> seen = new LinkedHashSet<>();
        return examples.stream().filter(example -> seen.add(example.content())).toList();
    }
}
