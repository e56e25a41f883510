package org.parlance.core.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parlance.core.problem.Location;
import org.parlance.core.yaml.YamlEntry;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlScalar;
import org.parlance.core.yaml.YamlSequence;

/** JSON values as the nodes that the readers of files take. */
final class JsonNodes {
    private JsonNodes() {}

    static YamlNode node(Object value) {
        if (value instanceof Map<?, ?> map) {
            List<YamlEntry> entries = new ArrayList<>();
            map.forEach((key, item) ->
                    entries.add(new YamlEntry(Synthetic.text(String.valueOf(key), Location.NONE), node(item))));
            return new YamlMapping(entries, Location.NONE);
        }
        if (value instanceof List<?> list) {
            return new YamlSequence(list.stream().map(JsonNodes::node).toList(), Location.NONE);
        }
        boolean text = value instanceof String;
        YamlScalar.Style style = text ? YamlScalar.Style.QUOTED : YamlScalar.Style.PLAIN;
        return new YamlScalar(String.valueOf(value), style, value, Location.NONE, List.of());
    }
}
