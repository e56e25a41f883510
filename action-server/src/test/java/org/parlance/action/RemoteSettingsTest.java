package org.parlance.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.core.config.EndpointsReader;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlLimits;
import org.parlance.core.yaml.YamlReader;

class RemoteSettingsTest {
    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    @Test
    void takesWhatRasaTakes() throws IOException {
        RemoteSettings settings =
                read("""
                        action_endpoint:
                          url: http://localhost:5055/webhook
                          enable_selective_domain: true
                          compress: true
                          timeout: 2.5
                          token: s3cret
                          params: {bot: a b}
                          headers: {X-Bot: pizza}
                          basic_auth: {username: ann, password: pw}
                        """)
                        .orElseThrow();

        assertThat(problems.sorted()).isEmpty();
        assertThat(settings.target().uri()).hasToString("http://localhost:5055/webhook?bot=a+b&token=s3cret");
        assertThat(settings.target().headers())
                .containsEntry("X-Bot", "pizza")
                .containsEntry("Authorization", "Basic YW5uOnB3");
        assertThat(settings.limits().total()).isEqualTo(Duration.ofMillis(2500));
        assertThat(settings.selectiveDomain()).isTrue();
        assertThat(settings.compress()).isTrue();
        assertThat(settings.toString()).doesNotContain("s3cret", "YW5uOnB3");
    }

    @Test
    void hasRasasLimitsWhereNothingIsSaid() throws IOException {
        RemoteSettings settings =
                read("action_endpoint: {url: 'http://localhost:5055/webhook'}").orElseThrow();

        assertThat(settings.limits().total()).isEqualTo(Duration.ofSeconds(300));
        assertThat(settings.selectiveDomain()).isFalse();
        assertThat(settings.compress()).isFalse();
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        assertThat(read("action_endpoint: {url: 'localhost:5055', enable_selective_domains: true}"))
                .isEmpty();
        assertThat(read("action_endpoint: {url: 'http://localhost:5055/'}")).isPresent();

        String at = folder.resolve("endpoints.yml") + ":1:18: ";
        assertThat(problems.sorted())
                .map(Problem::toString)
                .containsExactlyInAnyOrder(
                        at.replace(":18:", ":24:") + "error: The action server can't be called: "
                                + "an address that begins with http:// or https:// is needed.",
                        at.replace(":18:", ":42:") + "warning: The key \"enable_selective_domains\" is not known in "
                                + "action_endpoint. It has no effect. Maybe you meant \"enable_selective_domain\".",
                        at + "warning: The address of the action server has no path, while such servers answer at "
                                + "/webhook. Maybe it should be http://localhost:5055/webhook.");
    }

    private Optional<RemoteSettings> read(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("endpoints.yml"), yaml);
        return new EndpointsReader(new YamlReader(name -> Optional.empty(), YamlLimits.DEFAULT))
                .read(file, problems)
                .actionEndpoint()
                .flatMap(endpoint -> RemoteSettings.read(endpoint, problems));
    }
}
