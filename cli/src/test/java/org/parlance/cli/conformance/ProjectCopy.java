package org.parlance.cli.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlLimits;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlReader;
import org.parlance.core.yaml.YamlWriter;

/** A recorded project in a folder of its own, configured as it was recorded: with or without the switch, without learned policies. */
public final class ProjectCopy {
    /** Records are read-only and know no secrets: a variable that isn't set stands for itself. */
    static final YamlReader YAML = new YamlReader(Optional::of, YamlLimits.DEFAULT);

    private static final Set<String> LEARNED = Set.of("TEDPolicy", "UnexpecTEDIntentPolicy");
    private static final List<Object> DEFAULT =
            List.of(Map.of("name", "MemoizationPolicy"), Map.of("name", "RulePolicy"));

    private ProjectCopy() {}

    public static Path of(Path project, Path target, boolean likeRasa) throws IOException {
        copy(project, target);
        Path config = target.resolve("config.yml");
        Optional<YamlNode> read = YAML.read(project.resolve("config.yml"), new Problems());
        if (read.isPresent()) {
            Map<String, Object> content =
                    new LinkedHashMap<>(Json.map(read.get().plain()));
            content.put("policies", policies(content.get("policies")));
            if (likeRasa) {
                content.put("compatibility", "rasa-3.6");
            }
            Files.delete(config);
            Files.writeString(config, YamlWriter.write(content));
        }
        return target;
    }

    private static List<Object> policies(Object listed) {
        List<Object> kept = Json.list(listed == null ? DEFAULT : listed).stream()
                .filter(policy ->
                        !LEARNED.contains(String.valueOf(Json.map(policy).get("name"))))
                .toList();
        return kept;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
