package org.parlance.cli.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parlance.cli.project.Project;
import org.parlance.core.config.ComponentConfig;
import org.parlance.core.domain.SlotMapping;
import org.parlance.core.message.Entity;
import org.parlance.nlu.NluCatalogue;
import org.parlance.nlu.RecommendedPipeline;
import org.parlance.nlu.data.LookupTable;
import org.parlance.nlu.data.NluData;
import org.parlance.nlu.data.RegexFeature;

/** Which entities a message can bring, as far as the files say. */
final class Extracted {
    /** What Duckling finds where no dimensions are chosen. */
    private static final Set<String> DUCKLING = Set.of(
            "amount-of-money",
            "credit-card-number",
            "distance",
            "duration",
            "email",
            "number",
            "ordinal",
            "phone-number",
            "quantity",
            "temperature",
            "time",
            "url",
            "volume");
    /** The labels of spaCy's models. */
    private static final Set<String> SPACY = Set.of(
            "CARDINAL",
            "DATE",
            "EVENT",
            "FAC",
            "GPE",
            "LANGUAGE",
            "LAW",
            "LOC",
            "MISC",
            "MONEY",
            "NORP",
            "ORDINAL",
            "ORG",
            "PER",
            "PERCENT",
            "PERSON",
            "PRODUCT",
            "QUANTITY",
            "TIME",
            "WORK_OF_ART");
    /** Those of the catalogue that find no entities of their own. */
    private static final Set<String> KNOWN = NluCatalogue.standard().names();

    private final Map<String, Set<Part>> annotated = new HashMap<>();
    private final Map<String, Set<String>> byIntent = new HashMap<>();
    private final Set<String> plain = new TreeSet<>();
    private final Set<String> sent = new TreeSet<>();
    private boolean anything;

    /** What an annotation says beside the entity. */
    private record Part(Optional<String> role, Optional<String> group) {}

    private Extracted() {}

    static Extracted of(Project project, Mentions mentions, Triggers triggers) {
        Extracted extracted = new Extracted();
        extracted.data(project.nlu());
        mentions.texts().forEach(said -> said.entities().forEach(extracted::annotation));
        triggers.all().forEach(extracted::sent);
        project.config().pipeline().orElseGet(RecommendedPipeline::components).forEach(extracted::component);
        return extracted;
    }

    /** True when nothing can be said, because there are no examples or a component is not known here. */
    boolean anything() {
        return anything;
    }

    boolean mayBring(String entity) {
        return anything || plain.contains(entity) || sent.contains(entity) || annotated.containsKey(entity);
    }

    /** Whether the entity can come with just the role and group that the mapping names. */
    boolean mayFire(SlotMapping.FromEntity mapping) {
        boolean unmarked = mapping.role().isEmpty() && mapping.group().isEmpty();
        return anything
                || unmarked && (plain.contains(mapping.entity()) || sent.contains(mapping.entity()))
                || annotated
                        .getOrDefault(mapping.entity(), Set.of())
                        .contains(new Part(mapping.role(), mapping.group()));
    }

    /** Whether a message with this intent can bring the entity. */
    boolean mayBring(String entity, String intent) {
        return anything
                || plain.contains(entity)
                || byIntent.getOrDefault(intent, Set.of()).contains(entity);
    }

    private void data(NluData data) {
        anything = data.examples().isEmpty();
        data.examples().forEach(example -> example.entities().forEach(entity -> {
            annotation(entity);
            example.intent().ifPresent(intent -> byIntent.computeIfAbsent(intent, name -> new TreeSet<>())
                    .add(entity.type()));
        }));
        data.regexes().stream().map(RegexFeature::name).forEach(plain::add);
        data.lookups().stream().map(LookupTable::name).forEach(plain::add);
    }

    private void sent(Triggers.Trigger trigger) {
        sent.addAll(trigger.entities());
        byIntent.computeIfAbsent(trigger.intent(), name -> new TreeSet<>()).addAll(trigger.entities());
    }

    private void annotation(Entity entity) {
        annotated.computeIfAbsent(entity.type(), type -> new HashSet<>()).add(new Part(entity.role(), entity.group()));
    }

    private void component(ComponentConfig component) {
        String name = component.name().substring(component.name().lastIndexOf('.') + 1);
        List<String> dimensions = component.settings().texts("dimensions");
        if (name.startsWith("DucklingEntityExtractor") || name.startsWith("DucklingHTTPExtractor")) {
            plain.addAll(dimensions.isEmpty() ? DUCKLING : dimensions);
        } else if (name.equals("SpacyEntityExtractor")) {
            plain.addAll(dimensions.isEmpty() ? SPACY : dimensions);
        } else if (!KNOWN.contains(name)) {
            anything = true;
        }
    }
}
