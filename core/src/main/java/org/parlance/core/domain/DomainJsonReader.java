package org.parlance.core.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlLimits;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlReader;

/** Reads a domain from the JSON that action servers get, which has the keys of a domain file. */
public final class DomainJsonReader {
    private DomainJsonReader() {}

    /** What can't be understood is left out, since the program that read the files has complained of it already. */
    public static Domain read(Map<String, Object> json) {
        YamlReader noFiles = new YamlReader(name -> Optional.empty(), YamlLimits.DEFAULT);
        YamlNode root = JsonNodes.node(json);
        return root instanceof YamlMapping file
                ? new DomainReader(noFiles, DomainJsonReader::responses).readDocuments(List.of(file), new Problems())
                : Domain.empty();
    }

    private static Map<String, List<ResponseVariation>> responses(YamlNode node, Problems problems) {
        Map<String, List<ResponseVariation>> responses = new LinkedHashMap<>();
        Json.map(node.plain()).forEach((name, all) -> {
            List<ResponseVariation> variations = new ArrayList<>();
            Json.list(all).forEach(item -> variations.add(variation(Json.map(item))));
            responses.put(name, variations);
        });
        return responses;
    }

    private static ResponseVariation variation(Map<String, Object> json) {
        List<ResponseVariation.Condition> conditions = new ArrayList<>();
        for (Object item : Json.list(json.remove("condition"))) {
            Map<String, Object> one = Json.map(item);
            conditions.add(new ResponseVariation.Condition(String.valueOf(one.get("name")), one.get("value")));
        }
        Optional<String> id = text(json.remove("id"));
        Optional<String> channel = text(json.remove("channel"));
        return new ResponseVariation(json, id, channel, conditions, Location.NONE);
    }

    private static Optional<String> text(Object value) {
        return Optional.ofNullable(value).map(Object::toString);
    }
}
