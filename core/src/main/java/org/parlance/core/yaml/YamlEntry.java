package org.parlance.core.yaml;

/** A key of a mapping and its value. */
public record YamlEntry(YamlScalar key, YamlNode value) {

    /** The key as it is written. */
    public String name() {
        return key.text();
    }
}
