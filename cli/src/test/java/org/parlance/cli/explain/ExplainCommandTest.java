package org.parlance.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.cli.Ran;
import org.parlance.cli.TinyProject;
import org.parlance.cli.model.AssistantFactory;
import org.parlance.cli.model.LoadedModel;
import org.parlance.cli.model.ModelOptions;
import org.parlance.core.config.Endpoints;
import org.parlance.nlg.ResponseChooser;
import org.parlance.server.ParlanceServer;
import org.parlance.server.ServerConfig;
import org.parlance.server.ServerConfig.Identity;
import org.parlance.server.store.StoreUrl;
import org.parlance.server.turn.ModelSlot;
import org.parlance.server.turn.ServedModel;

class ExplainCommandTest {
    @TempDir
    private static Path folder;

    private static TinyProject project;

    @BeforeAll
    static void train() throws IOException {
        project = TinyProject.trainedIn(folder);
    }

    @Test
    void a_text_is_explained_by_its_intent_and_the_rule_behind_the_answer() {
        Ran ran = Ran.verb("explain", "hello", "-m", project.path("models"));

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("\"hello\" = greet")
                .contains("rule 'greet'")
                .contains("all.yml:");
    }

    @Test
    void the_whole_evidence_is_there_for_programs() {
        Ran ran = Ran.verb("explain", "hello", "--json", "-m", project.path("models"));

        assertThat(ran.out()).startsWith("{\"version\":1").contains("\"utter_greet\"");
    }

    @Test
    void either_a_text_or_a_conversation_is_needed() {
        assertThat(Ran.verb("explain", "-m", project.path("models")).code()).isEqualTo(2);
        assertThat(Ran.verb("explain", "hello", "--conversation", "me").code()).isEqualTo(2);
    }

    @Test
    void a_kept_conversation_is_explained_turn_by_turn() throws IOException, InterruptedException {
        Path file = folder.resolve("store").resolve("conversations");
        talk(file, "hello", "bye");

        Ran ran = Ran.verb("explain", "--conversation", "me", "--store", "jdbc:h2:file:" + file);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("turn 1")
                .contains("= greet")
                .contains("turn 2")
                .contains("= goodbye");

        Ran nobody = Ran.verb("explain", "--conversation", "you", "--store", "jdbc:h2:file:" + file);
        assertThat(nobody.code()).isEqualTo(4);
        assertThat(nobody.err()).contains("There is no conversation \"you\"");
    }

    private static void talk(Path file, String... texts) throws IOException, InterruptedException {
        LoadedModel model = new ModelOptions().load(Path.of(project.path("models")));
        AssistantFactory factory =
                new AssistantFactory(Endpoints.NONE, List.of(), ResponseChooser.first(), Clock.systemUTC());
        ServedModel served = new ServedModel(factory.assistant(model), "tiny", model.domainJson());
        ServerConfig config = ServerConfig.of("127.0.0.1", 0, StoreUrl.file(file), new Identity("test", false));
        try (ParlanceServer server =
                ParlanceServer.start(config, new ModelSlot(Optional.of(served)), Optional.empty())) {
            for (String text : texts) {
                String url = "http://127.0.0.1:%d/webhooks/rest/webhook".formatted(server.port());
                String body = "{\"sender\": \"me\", \"message\": \"%s\"}".formatted(text);
                HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                        .POST(BodyPublishers.ofString(body))
                        .build();
                assertThat(HttpClient.newHttpClient()
                                .send(request, BodyHandlers.ofString())
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }
}
