package org.parlance.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parlance.cli.TinyProject;
import org.parlance.cli.kept.Served;
import org.parlance.core.json.Json;

/** Whatever text is sent to {@code /model/parse}, there is an answer. */
@Timeout(60)
class OddTextsTest {
    private static final String LANGUAGES =
            """
            language: en
            languages:
              en:
                pipeline: [{name: KeywordIntentClassifier}, {name: RegexEntityExtractor}]
              de:
                pipeline: [{name: DIETClassifier}]
            policies:
            - name: RulePolicy
            """;

    @TempDir
    private static Path folder;

    private static Served served;

    @BeforeAll
    static void serve() throws IOException {
        TinyProject project = TinyProject.in(folder);
        project.file("config.yml", LANGUAGES);
        project.file(
                "data/german.yml",
                """
                version: "3.1"
                nlu:
                - intent: greet
                  metadata: {language: de}
                  examples: |
                    - hallo
                    - guten Morgen
                - intent: goodbye
                  metadata: {language: de}
                  examples: |
                    - auf Wiedersehen
                    - bis bald
                """);
        assertThat(project.train().code()).isZero();
        served = Served.of(project, folder.resolve("store"));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"\"",
                "\" \"",
                "\"\\u0000\\u0007\\u001b[31m\"",
                "\"\\ud83d\"",
                "\"\\udc00 hello \\ud83d\"",
                "\"مرحبا بالعالم\"",
                "\"\\u202ehello\\u202c\"",
                "\"我想要\"",
                "\"/order{\\\"number\\\": \"",
                "\"???\""
            })
    void an_odd_text_is_parsed(String text) throws Exception {
        HttpResponse<String> answer = parse("{\"text\": " + text + "}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Json.map(Json.read(answer.body()))).containsKeys("text", "intent", "entities");
    }

    @Test
    void a_text_of_100_000_characters_is_refused_with_the_reason() throws Exception {
        HttpResponse<String> answer = parse(Json.write(Map.of("text", "a".repeat(100_000))));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("too long");
    }

    @Test
    void places_behind_an_emoji_count_code_points() throws Exception {
        Object entity = Json.list(
                        answered("😀 order AB12", Map.of("language", "en")).get("entities"))
                .get(0);
        assertThat(Json.map(entity)).containsEntry("start", 8L).containsEntry("end", 12L);
    }

    @Test
    void the_metadata_may_name_the_language() throws Exception {
        assertThat(intent(answered("hallo", Map.of("language", "de")))).isEqualTo("greet");
        assertThat(intent(answered("bye", Map.of("language", "en")))).isEqualTo("goodbye");
        assertThat(intent(answered("hello", Map.of("language", "fr")))).isEqualTo("nlu_fallback");
    }

    private static Object intent(Map<String, Object> parse) {
        return Json.map(parse.get("intent")).get("name");
    }

    private static Map<String, Object> answered(String text, Map<String, Object> metadata) throws Exception {
        HttpResponse<String> answer = parse(Json.write(Map.of("text", text, "metadata", metadata)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.map(Json.read(answer.body()));
    }

    private static HttpResponse<String> parse(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(served.url() + "/model/parse?token=open"))
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
