package org.parlance.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.parlance.core.spi.Action;

class ProvidersTest {
    private static final Path PROJECT = Path.of("..");
    private static final Pattern RESPONSE_IN_CODE = Pattern.compile("\"(utter_[a-z_]+)\"");

    @Test
    void exactly_the_actions_that_the_domain_declares_are_found() throws Exception {
        List<String> found = ServiceLoader.load(Action.class).stream()
                .map(provider -> provider.get().name())
                .toList();
        String domain = Files.readString(PROJECT.resolve("domain.yml"));
        String declared = domain.substring(domain.indexOf("\nactions:"), domain.indexOf("\nsession_config:"));

        assertThat(found).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(found)).isEqualTo(matches(Pattern.compile("(?m)^- ([a-z_]+)$"), declared));
    }

    @Test
    void every_response_that_an_action_says_stands_in_the_domain() throws Exception {
        StringBuilder code = new StringBuilder();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                code.append(Files.readString(file));
            }
        }
        String domain = Files.readString(PROJECT.resolve("domain.yml"));

        assertThat(matches(Pattern.compile("(?m)^  (utter_[a-z_]+):"), domain))
                .containsAll(matches(RESPONSE_IN_CODE, code.toString()));
    }

    private static TreeSet<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
