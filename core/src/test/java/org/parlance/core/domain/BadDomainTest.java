package org.parlance.core.domain;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.parlance.core.golden.Golden;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.FormatVersion;
import org.parlance.core.yaml.YamlLimits;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlReader;

/** Every mistake in a domain is reported with its place; {@code domain/bad} holds mistakes and their reports. */
class BadDomainTest {
    private static final String FOLDER = "domain/bad";

    static Stream<String> files() {
        return Golden.inputs(FOLDER);
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_mistake_is_reported_with_its_place(String file) throws IOException {
        Problems problems = new Problems();
        YamlReader yaml = new YamlReader(name -> Optional.empty(), YamlLimits.DEFAULT);
        YamlMapping root = (YamlMapping)
                yaml.read(file, Golden.text(FOLDER, file), problems).orElseThrow();
        if (FormatVersion.isReadable(root, problems)) {
            new DomainReader(yaml, (node, more) -> Map.of()).readDocuments(List.of(root), problems);
        }
        Golden.problems(FOLDER, file, problems);
    }
}
