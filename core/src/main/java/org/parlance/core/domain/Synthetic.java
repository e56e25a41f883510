package org.parlance.core.domain;

import java.util.List;
import org.parlance.core.problem.Location;
import org.parlance.core.yaml.YamlEntry;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlScalar;

/** YAML that no file has written so, placed where it comes from. */
final class Synthetic {
    private Synthetic() {}

    static YamlScalar text(String text, Location where) {
        return new YamlScalar(text, YamlScalar.Style.PLAIN, text, where, List.of());
    }

    static YamlEntry entry(String key, YamlNode value) {
        return new YamlEntry(text(key, value.location()), value);
    }
}
