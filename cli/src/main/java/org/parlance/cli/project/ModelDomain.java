package org.parlance.cli.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.DomainReader;
import org.parlance.core.domain.ReadDomain;
import org.parlance.core.domain.RetrievalIntents;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlReader;
import org.parlance.core.yaml.YamlWriter;
import org.parlance.nlg.ResponseReader;

/** A merged domain as the text that a model keeps, and back. */
public final class ModelDomain {
    /** Beside Rasa's keys: the retrieval intents, which a domain file doesn't say. */
    private static final String RETRIEVAL = "retrieval_intents";

    private static final String PLACES = "places";

    private final YamlReader yaml;

    public ModelDomain(YamlReader yaml) {
        this.yaml = yaml;
    }

    /**
     * Writes a domain's JSON with its retrieval intents as YAML.
     *
     * @param domain tells where mappings and responses stand in the user's files
     */
    public static String write(Map<String, Object> json, List<String> retrieval, Domain domain) {
        Map<String, Object> content = new LinkedHashMap<>(json);
        if (!retrieval.isEmpty()) {
            content.put(RETRIEVAL, retrieval);
        }
        content.put(PLACES, DomainPlaces.of(domain));
        return YamlWriter.write(content);
    }

    /** Reads what {@link #write} wrote; {@code name} stands for the file in problems. */
    public ReadDomain read(String name, String text, Problems problems) {
        Optional<YamlMapping> file = yaml.read(name, text, problems).flatMap(n -> n.asMapping("A domain", problems));
        if (file.isEmpty()) {
            return new ReadDomain(Domain.empty(), Map.of());
        }
        List<String> retrieval = new ArrayList<>();
        file.get().present(RETRIEVAL).ifPresent(node -> Json.list(node.plain())
                .forEach(i -> retrieval.add(i.toString())));
        YamlMapping rest = new YamlMapping(
                file.get().entries().stream()
                        .filter(e -> !e.name().equals(RETRIEVAL) && !e.name().equals(PLACES))
                        .toList(),
                file.get().location());
        Problems found = new Problems();
        Domain domain = new DomainReader(yaml, new ResponseReader()::read).readDocuments(List.of(rest), found);
        // What was only worth a warning was said when the model was trained.
        found.errors().forEach(problems::add);
        Map<String, Object> places =
                file.get().get(PLACES).map(node -> Json.map(node.plain())).orElse(Map.of());
        Domain placed = DomainPlaces.into(RetrievalIntents.into(domain, retrieval, Map.of()), places);
        return new ReadDomain(placed, rest.plain());
    }
}
