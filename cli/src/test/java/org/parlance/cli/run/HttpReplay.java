package org.parlance.cli.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parlance.cli.model.AssistantFactory;
import org.parlance.cli.model.LoadedModel;
import org.parlance.cli.model.ModelOptions;
import org.parlance.cli.plugin.PluginOptions;
import org.parlance.cli.test.ModelTester;
import org.parlance.core.config.EndpointsReader;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlReader;
import org.parlance.nlg.ResponseChooser;
import org.parlance.server.ParlanceServer;
import org.parlance.server.ServerConfig;
import org.parlance.server.ServerConfig.Access;
import org.parlance.server.ServerConfig.Identity;
import org.parlance.server.ServerConfig.Limits;
import org.parlance.server.channel.CallbackChannel;
import org.parlance.server.http.Workshop;
import org.parlance.server.store.StoreUrl;
import org.parlance.server.turn.ModelSlot;
import org.parlance.server.turn.ServedModel;

/** Sends to a server what was once sent to Rasa's, and compares the answers, the calls of actions and the callbacks. */
public final class HttpReplay {
    private static final Path RECORDED = Path.of("../../shared/conformance/http");
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Path models;
    private final boolean rasa;

    public HttpReplay(Path models, boolean rasa) {
        this.models = models;
        this.rasa = rasa;
    }

    /** The rows of a transcript, counted from 1, that are answered otherwise than recorded, and how; models of the recording aside. */
    public Map<Integer, String> unlike(String transcript, boolean api, Access access) throws Exception {
        List<Object> rows = Json.list(Json.read(Files.readAllBytes(RECORDED.resolve(transcript))));
        Map<Integer, String> unlike = new TreeMap<>();
        try (Correspondent correspondent = new Correspondent();
                ParlanceServer server = start(correspondent, api, access)) {
            for (int i = 0; i < rows.size(); i++) {
                Map<String, Object> row = Json.map(rows.get(i));
                if (!namesModelOfRecording(row)) {
                    int number = i + 1;
                    replay(row, server, correspondent).ifPresent(why -> unlike.put(number, why));
                }
            }
        }
        return unlike;
    }

    public static boolean namesModelOfRecording(Map<String, Object> row) {
        return row.get("method").equals("PUT")
                && String.valueOf(row.get("body")).contains("<project>");
    }

    private ParlanceServer start(Correspondent correspondent, boolean api, Access access) throws IOException {
        Path file = Files.writeString(
                Files.createTempFile(models, "endpoints", ".yml"),
                "action_endpoint:\n  url: %1$s/webhook\nmodels:\n  url: %1$s/bot\n".formatted(correspondent.address()));
        var endpoints = new EndpointsReader(YamlReader.ofProcess()).read(file, new Problems());
        LoadedModel model = new ModelOptions().load(models);
        AssistantFactory factory =
                new AssistantFactory(endpoints, List.of(), ResponseChooser.first(), Clock.systemUTC());
        ServedModel served = new ServedModel(
                factory.assistant(model),
                model.file().getFileName().toString(),
                model.domainJson(),
                Optional.of(new ModelTester(model, new PluginOptions())));
        ApiTrainer trainer = new ApiTrainer(models.resolve("kept"), models.resolve("cache"), new PluginOptions());
        ServerConfig config = new ServerConfig(
                "127.0.0.1",
                0,
                StoreUrl.file(Files.createTempDirectory(models, "store").resolve("it")),
                api,
                access,
                List.of("*"),
                new Identity("3.6.21", rasa),
                Limits.DEFAULT);
        return ParlanceServer.start(
                config,
                new ModelSlot(Optional.of(served)),
                new Workshop(Optional.empty(), Optional.of(trainer)),
                List.of(new CallbackChannel(endpoints.models().orElseThrow())));
    }

    private static Optional<String> replay(Map<String, Object> row, ParlanceServer server, Correspondent correspondent)
            throws Exception {
        List<Object> calls = Json.list(row.get("action_calls"));
        List<Object> callbacks = Json.list(row.get("callbacks"));
        correspondent.expect(calls);
        HttpResponse<String> answer = CLIENT.send(request(row, server.port()), HttpResponse.BodyHandlers.ofString());
        List<Object> requests = new ArrayList<>();
        calls.forEach(call -> requests.add(Json.map(call).get("request")));
        if (answer.statusCode() != ((Number) row.get("status")).intValue()) {
            return Optional.of("status %s expected, %d found".formatted(row.get("status"), answer.statusCode()));
        }
        Optional<String> body = bodyDifference(row, answer.body());
        Optional<String> sent = body.isPresent() ? body : Likeness.difference(requests, correspondent.calls());
        return sent.isPresent() ? sent : Likeness.difference(callbacks, correspondent.callbacks(callbacks.size()));
    }

    private static HttpRequest request(Map<String, Object> row, int port) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, row.get("path"))));
        Map<String, Object> headers = Json.map(row.get("headers"));
        headers.forEach((name, value) -> request.header(name, Tokens.signedHere(value.toString(), row)));
        Object body = row.get("body");
        boolean typed = headers.keySet().stream().anyMatch("Content-Type"::equalsIgnoreCase);
        if (row.containsKey("body") && !typed) {
            request.header("Content-Type", "application/json");
        }
        BodyPublisher publisher = row.containsKey("body")
                ? BodyPublishers.ofString(body instanceof String text ? text : Json.write(body))
                : BodyPublishers.noBody();
        return request.method(row.get("method").toString(), publisher).build();
    }

    private static Optional<String> bodyDifference(Map<String, Object> row, String found) throws IOException {
        if (row.get("response") instanceof String wanted) {
            return Likeness.textDifference(row.get("path").toString(), wanted, found);
        }
        try {
            return Likeness.difference(row.get("response"), Json.read(found.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException notJson) {
            return Optional.of("JSON expected, text found");
        }
    }
}
