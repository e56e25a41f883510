package org.parlance.cli.kept;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.cli.TinyProject;
import org.parlance.cli.model.AssistantFactory;
import org.parlance.cli.model.LoadedModel;
import org.parlance.cli.model.ModelOptions;
import org.parlance.core.config.Endpoints;
import org.parlance.core.json.Json;
import org.parlance.nlg.ResponseChooser;
import org.parlance.server.ParlanceServer;
import org.parlance.server.ServerConfig;
import org.parlance.server.ServerConfig.Access;
import org.parlance.server.ServerConfig.Identity;
import org.parlance.server.ServerConfig.Limits;
import org.parlance.server.store.StoreUrl;
import org.parlance.server.turn.ModelSlot;
import org.parlance.server.turn.ServedModel;

/** A server of a tiny project that keeps its conversations in a file, with the API behind the token "open". */
public record Served(ParlanceServer server) implements AutoCloseable {
    public static Served of(TinyProject project, Path file) {
        LoadedModel model = new ModelOptions().load(Path.of(project.path("models")));
        AssistantFactory factory =
                new AssistantFactory(Endpoints.NONE, List.of(), ResponseChooser.first(), Clock.systemUTC());
        ServedModel served = new ServedModel(factory.assistant(model), "tiny", model.domainJson());
        ServerConfig config = new ServerConfig(
                "127.0.0.1",
                0,
                StoreUrl.file(file),
                true,
                new Access(Optional.of("open"), Optional.empty()),
                List.of(),
                new Identity("test", false),
                Limits.DEFAULT);
        return new Served(ParlanceServer.start(config, new ModelSlot(Optional.of(served)), Optional.empty()));
    }

    public String url() {
        return "http://127.0.0.1:" + server.port();
    }

    /** Says something and answers what was replied. */
    public String say(String sender, String text) throws IOException, InterruptedException {
        String body = Json.write(Map.of("sender", sender, "message", text));
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/webhooks/rest/webhook"))
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    @Override
    public void close() {
        server.close();
    }
}
