package org.parlance.core.config;

import org.parlance.core.problem.Location;
import org.parlance.core.train.Settings;
import org.parlance.core.yaml.YamlMapping;

/**
 * One entry of {@code pipeline} or {@code policies}.
 *
 * @param name as the user wrote it, e.g. {@code DIETClassifier}
 * @param settings all keys but {@code name}
 * @param source the entry in the file, for the place of each key
 */
public record ComponentConfig(String name, Settings settings, YamlMapping source) {
    public Location where() {
        return source.location();
    }
}
