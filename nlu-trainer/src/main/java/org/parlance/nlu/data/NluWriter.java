package org.parlance.nlu.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parlance.core.message.Entity;
import org.parlance.core.text.EntityMarkup;
import org.parlance.core.yaml.FormatVersion;
import org.parlance.core.yaml.YamlWriter;

/** Writes training data as the YAML that {@link NluReader} reads, or as the JSON of older Rasa versions. */
public final class NluWriter {
    private static final String EXAMPLES = "examples";

    private NluWriter() {}

    /** A file with {@code nlu:}; examples that say nothing of an intent have no form there and are left out. */
    public static Map<String, Object> yaml(NluData data) {
        List<Object> items = new ArrayList<>();
        byLabel(data).forEach((label, examples) -> items.add(intent(label, examples)));
        synonyms(data).forEach((value, texts) -> items.add(item("synonym", value, texts)));
        Map<String, List<String>> patterns = new TreeMap<>();
        data.regexes().forEach(regex -> patterns.computeIfAbsent(regex.name(), none -> new ArrayList<>())
                .add(regex.pattern()));
        patterns.forEach((name, lines) -> items.add(item("regex", name, lines)));
        data.lookups().forEach(table -> items.add(item("lookup", table.name(), table.elements())));
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("version", FormatVersion.LATEST);
        file.put("nlu", items);
        return file;
    }

    /** The same under {@code rasa_nlu_data}. */
    public static Map<String, Object> json(NluData data) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put(
                "common_examples",
                data.examples().stream().map(NluWriter::example).toList());
        content.put(
                "regex_features",
                data.regexes().stream().map(RegexFeature::content).toList());
        content.put(
                "lookup_tables",
                data.lookups().stream().map(LookupTable::content).toList());
        List<Object> values = new ArrayList<>();
        synonyms(data).forEach((value, texts) -> values.add(Map.of("value", value, "synonyms", texts)));
        content.put("entity_synonyms", values);
        return Map.of(LegacyReader.KEY, content);
    }

    /** The texts by the value they stand for. */
    private static Map<String, List<String>> synonyms(NluData data) {
        Map<String, List<String>> texts = new TreeMap<>();
        data.synonyms().forEach((text, value) -> texts.computeIfAbsent(value, none -> new ArrayList<>())
                .add(text));
        return texts;
    }

    private static Map<String, List<Example>> byLabel(NluData data) {
        Map<String, List<Example>> byLabel = new LinkedHashMap<>();
        for (Example example : data.examples()) {
            example.label().ifPresent(label -> byLabel.computeIfAbsent(label, none -> new ArrayList<>())
                    .add(example));
        }
        return byLabel;
    }

    private static Map<String, Object> intent(String label, List<Example> examples) {
        boolean plain = examples.stream()
                .allMatch(example -> !example.metadata().containsKey("example")
                        && !example.text().contains("\n"));
        Optional<Object> metadata = examples.stream()
                .flatMap(example -> NluData.intentMetadata(example).stream())
                .findFirst();
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("intent", label);
        metadata.ifPresent(value -> item.put("metadata", value));
        item.put(
                EXAMPLES,
                plain
                        ? lines(examples.stream().map(NluWriter::marked).toList())
                        : examples.stream().map(NluWriter::listed).toList());
        return item;
    }

    private static Map<String, Object> listed(Example example) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("text", new YamlWriter.Block(marked(example) + "\n"));
        Optional.ofNullable(example.metadata().get("example")).ifPresent(value -> item.put("metadata", value));
        return item;
    }

    private static Map<String, Object> item(String kind, String name, List<String> texts) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put(kind, name);
        item.put(EXAMPLES, lines(texts));
        return item;
    }

    private static YamlWriter.Block lines(List<String> texts) {
        StringBuilder lines = new StringBuilder();
        texts.forEach(text -> lines.append("- ").append(text).append('\n'));
        return new YamlWriter.Block(lines.toString());
    }

    private static String marked(Example example) {
        return EntityMarkup.write(example.text(), example.entities());
    }

    private static Map<String, Object> example(Example example) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("text", example.text());
        example.label().ifPresent(label -> item.put("intent", label));
        item.put("entities", example.entities().stream().map(Entity::toJson).toList());
        return item;
    }
}
