package org.parlance.core.domain;

import java.util.Optional;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;

/** What stands behind a name's colon must be properties. */
final class Colons {
    private Colons() {}

    /** The properties; reports a colon with nothing behind it, which Rasa refuses as well. */
    static Optional<YamlMapping> properties(YamlNode node, Declared declared, String noun, Problems problems) {
        boolean nothing = node.isNull()
                || node instanceof YamlMapping mapping && mapping.entries().isEmpty();
        if (nothing) {
            problems.add(
                    Problem.error(declared.where(), "The %s \"%s\" has no properties.".formatted(noun, declared.name()))
                            .maybe(
                                    "the colon after the name should go, or what stands below needs two more spaces before it."));
            return Optional.empty();
        }
        return node.asMapping("What stands after the %s \"%s\"".formatted(noun, declared.name()), problems);
    }
}
