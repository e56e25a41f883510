package org.parlance.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.core.golden.Golden;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.train.Settings;
import org.parlance.core.yaml.YamlLimits;
import org.parlance.core.yaml.YamlReader;

class ConfigFilesTest {
    private static final YamlReader YAML =
            new YamlReader(name -> Optional.ofNullable(Map.of("PW", "secret").get(name)), YamlLimits.DEFAULT);
    private static final String BAD = "config/bad";

    @TempDir
    Path folder;

    private final Problems problems = new Problems();

    @Test
    void a_configuration_is_read_with_its_components_in_order() {
        AssistantConfig config = config(
                """
                recipe: default.v1
                assistant_id: placeholder_default
                language: no
                languages: [de, en]
                pipeline:
                - name: WhitespaceTokenizer
                - name: DIETClassifier
                  epochs: 5
                policies:
                compatibility: rasa-3.6
                """);
        assertThat(problems.sorted()).isEmpty();
        assertThat(config.language()).isEqualTo("no");
        assertThat(config.languages()).containsExactly("de", "en");
        assertThat(config.assistantId()).isEmpty();
        assertThat(config.pipeline().orElseThrow())
                .extracting(ComponentConfig::name)
                .containsExactly("WhitespaceTokenizer", "DIETClassifier");
        assertThat(config.pipeline().orElseThrow().get(1).settings()).isEqualTo(new Settings(Map.of("epochs", 5L)));
        assertThat(config.policies()).isEmpty();
        assertThat(config.compatibility()).isEqualTo(Compatibility.RASA_3_6);
    }

    @Test
    void each_language_may_have_a_pipeline() {
        AssistantConfig config = config(
                """
                language: en
                languages:
                  de:
                    pipeline:
                    - name: KeywordIntentClassifier
                  fr:
                """);
        assertThat(problems.sorted()).isEmpty();
        assertThat(config.languages()).containsExactly("de", "fr");
        assertThat(config.pipelines())
                .extracting(own -> own.language() + " "
                        + own.pipeline().map(list -> list.get(0).name()).orElse("-"))
                .containsExactly("de KeywordIntentClassifier", "fr -");
    }

    @Test
    void mistakes_in_the_languages_are_told_with_their_places() {
        config(
                """
                languages:
                  german:
                    pipelin: []
                  en: []
                """);
        assertThat(problems.sorted())
                .extracting(Problem::toString)
                .satisfiesExactly(
                        told -> assertThat(told).startsWith("config.yml:2:3: error: \"german\" is no language."),
                        told -> assertThat(told)
                                .startsWith("config.yml:3:5: warning: The key \"pipelin\" is not known"),
                        told -> assertThat(told).startsWith("config.yml:4:7: error: The language \"en\" must be"));
    }

    @Test
    void an_empty_configuration_means_what_is_recommended() {
        assertThat(config("")).isEqualTo(AssistantConfig.DEFAULT);
        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void mistakes_in_the_configuration_are_reported_with_their_places() throws IOException {
        new ConfigReader(YAML).read("config.yml", Golden.text(BAD, "config.yml"), problems);
        Golden.problems(BAD, "config.yml", problems);
    }

    @Test
    void endpoints_are_read_and_never_show_their_secrets() throws IOException {
        Endpoints endpoints = endpoints(
                """
                action_endpoint: {url: "http://localhost:5055/webhook", headers: {X-Tries: 3}, timeout: 2.5}
                nlg:
                  url: http://x
                  basic_auth:
                    username: u
                    password: ${PW}
                  token: ${PW}
                  token_name: key
                tracker_store:
                  store_type: SQL
                  dialect: postgresql
                  password: ${PW}
                lock_store:
                """);
        assertThat(problems.sorted()).isEmpty();
        EndpointConfig action = endpoints.actionEndpoint().orElseThrow();
        assertThat(action.url()).contains("http://localhost:5055/webhook");
        assertThat(action.headers()).containsExactly(Map.entry("X-Tries", "3"));
        assertThat(action.timeoutSeconds()).contains(2.5);
        assertThat(action.tokenName()).isEqualTo("token");
        EndpointConfig nlg = endpoints.nlg().orElseThrow();
        assertThat(nlg.basicAuth()).contains(new EndpointConfig.BasicAuth("u", "secret"));
        assertThat(nlg.tokenName()).isEqualTo("key");
        assertThat(endpoints.trackerStore().orElseThrow().type()).contains("SQL");
        assertThat(endpoints.trackerStore().orElseThrow().other().values()).containsOnlyKeys("dialect", "password");
        assertThat(endpoints.lockStore()).isEmpty();
        assertThat(endpoints.toString()).doesNotContain("secret");
        assertThat(nlg.basicAuth().toString()).doesNotContain("secret");
    }

    @Test
    void mistakes_in_endpoints_and_credentials_are_reported_with_their_places() throws IOException {
        Path endpoints = write("endpoints.yml", Golden.text(BAD, "endpoints.yml"));
        new EndpointsReader(YAML).read(endpoints, problems);
        assertThat(problems.sorted())
                .allSatisfy(problem -> assertThat(problem.where().hasLine()).isTrue());
        assertThat(problems.errors()).hasSize(4);
        Problems ofCredentials = new Problems();
        new CredentialsReader(YAML).read(write("credentials.yml", Golden.text(BAD, "credentials.yml")), ofCredentials);
        assertThat(ofCredentials.errors()).hasSize(1);
    }

    @Test
    void channels_are_read_by_name_with_or_without_settings() throws IOException {
        Path file = write("credentials.yml", "rest:\nslack:\n  slack_token: ${PW}\n");
        Map<String, ChannelCredentials> channels = new CredentialsReader(YAML).read(file, problems);
        assertThat(problems.sorted()).isEmpty();
        assertThat(channels.keySet()).containsExactly("rest", "slack");
        assertThat(channels.get("rest").settings()).isEqualTo(Settings.NONE);
        assertThat(channels.get("slack").settings().text("slack_token", "")).isEqualTo("secret");
        assertThat(channels.toString()).doesNotContain("secret");
    }

    @Test
    void an_endpoint_warns_of_keys_that_its_user_does_not_know() throws IOException {
        Endpoints endpoints = endpoints("models: {url: \"http://x\", wait_time_between_pull: 5}\n");
        endpoints.models().orElseThrow().unknownKeys(Set.of("wait_time_between_pulls"), "the model server", problems);
        assertThat(problems.sorted()).hasSize(1);
        assertThat(problems.sorted().get(0).maybe()).contains("wait_time_between_pulls");
    }

    private AssistantConfig config(String text) {
        return new ConfigReader(YAML).read("config.yml", text, problems);
    }

    private Endpoints endpoints(String text) throws IOException {
        return new EndpointsReader(YAML).read(write("endpoints.yml", text), problems);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
