package org.parlance.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.parlance.cli.demo.Folders;
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

/**
 * Trains, talks and serves once in a folder of its own, so that the JVM that runs it can write down which classes a start
 * needs; the launcher runs it once for each JDK.
 */
public final class WarmUp {
    private WarmUp() {}

    /** Runs once through everything; fails when any part does, so that no wrong archive is kept. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("parlance-warm-up");
        int code;
        try {
            code = run(folder);
        } finally {
            Folders.delete(folder);
        }
        System.exit(code);
    }

    private static int run(Path folder) throws IOException, InterruptedException {
        Console console = silent("hello\n/why\n");
        Path project = folder.resolve("bot");
        Path models = folder.resolve("models");
        int code = Main.run(console, "init", project.toString())
                + Main.run(console, "--help")
                + Main.run(
                        console,
                        "train",
                        "--data",
                        project.resolve("data").toString(),
                        "--domain",
                        project.resolve("domain.yml").toString(),
                        "--config",
                        project.resolve("config.yml").toString(),
                        "--cache",
                        folder.resolve("cache").toString(),
                        "--out",
                        models.toString())
                + Main.run(console, "shell", "--model", models.toString());
        return code == 0 ? serve(models, folder) : code;
    }

    private static int serve(Path models, Path folder) throws IOException, InterruptedException {
        LoadedModel model = new ModelOptions().load(models);
        AssistantFactory factory =
                new AssistantFactory(Endpoints.NONE, List.of(), ResponseChooser.first(), Clock.systemUTC());
        ServedModel served = new ServedModel(factory.assistant(model), "warm-up", model.domainJson());
        ServerConfig config = ServerConfig.of(
                "127.0.0.1", 0, StoreUrl.file(folder.resolve("store")), new Identity(Version.current(), false));
        try (ParlanceServer server =
                ParlanceServer.start(config, new ModelSlot(Optional.of(served)), Optional.empty())) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:%d/webhooks/rest/webhook".formatted(server.port())))
                    .POST(BodyPublishers.ofString("{\"sender\": \"warm-up\", \"message\": \"hello\"}"))
                    .build();
            int status = HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .statusCode();
            return status == 200 ? 0 : 1;
        }
    }

    private static Console silent(String input) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new Console(new BufferedReader(new StringReader(input)), nowhere, nowhere, false, false);
    }
}
