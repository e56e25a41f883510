package org.parlance.cli.project;

import java.nio.file.Path;
import org.parlance.core.yaml.YamlMapping;

/**
 * A YAML file of a project that was read.
 *
 * @param path the file
 * @param content its top-level keys
 */
public record Document(Path path, YamlMapping content) {
    public boolean has(String key) {
        return content.present(key).isPresent();
    }
}
