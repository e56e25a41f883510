package org.parlance.core.domain;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;
import org.parlance.core.yaml.YamlNode;

/** Reads which {@code actions} get the domain sent. */
final class ActionsReader {
    private static final String VALIDATES = "validate_";

    private ActionsReader() {}

    /** Those with {@code send_domain: true}, and those that validate. */
    static Set<String> withDomain(Map<String, Declared> declared, Problems problems) {
        Set<String> names = new LinkedHashSet<>();
        for (Declared action : declared.values()) {
            boolean send = action.properties()
                    .map(node -> sendsDomain(node, action, problems))
                    .orElse(action.name().startsWith(VALIDATES));
            if (send) {
                names.add(action.name());
            }
        }
        return names;
    }

    private static boolean sendsDomain(YamlNode node, Declared action, Problems problems) {
        return Colons.properties(node, action, "action", problems)
                .flatMap(properties -> {
                    String context = "the action \"%s\"".formatted(action.name());
                    properties.unknownKeys(Set.of("send_domain"), Severity.ERROR, context, problems);
                    return properties.bool("send_domain", problems);
                })
                .orElse(false);
    }
}
