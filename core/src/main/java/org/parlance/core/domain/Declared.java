package org.parlance.core.domain;

import java.util.Optional;
import org.parlance.core.problem.Location;
import org.parlance.core.yaml.YamlNode;

/**
 * Something that a domain file declares by name.
 *
 * @param properties what stands behind the name's colon (may be an empty value); absent where there is no colon
 */
record Declared(String name, Location where, Optional<YamlNode> properties) {

    Declared withProperties(YamlNode others) {
        return new Declared(name, where, Optional.of(others));
    }
}
