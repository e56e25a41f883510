package org.parlance.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.parlance.core.json.Json;

/** An {@link EchoServer} in a process of its own, to be talked to and killed. */
final class EchoProcess implements AutoCloseable {
    private static final int START_SECONDS = 60;
    private static final int END_SECONDS = 20;

    private final Process process;
    private final int port;

    private EchoProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static EchoProcess start(String store) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx160m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EchoServer.class.getName(),
                        store)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = firstLine(process);
        if (!line.startsWith("port ")) {
            process.destroyForcibly();
            throw new IOException("The server did not start: " + line);
        }
        return new EchoProcess(process, Integer.parseInt(line.substring(5)));
    }

    /** What the process says first; a process that says nothing in time is stopped instead of waited for without end. */
    private static String firstLine(Process process) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        try {
            return CompletableFuture.supplyAsync(() -> out.lines().findFirst().orElse("nothing"))
                    .get(START_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            throw new IOException("Interrupted while the server started.", e);
        } catch (ExecutionException | TimeoutException e) {
            process.destroyForcibly();
            throw new IOException("The server said nothing in %d s.".formatted(START_SECONDS), e);
        }
    }

    /** Sends a message; the texts of the answer. */
    List<String> say(HttpClient client, String sender, String id, String text)
            throws IOException, InterruptedException {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("sender", sender);
        body.put("message_id", id);
        body.put("message", text);
        HttpRequest request = request("/webhooks/rest/webhook")
                .POST(BodyPublishers.ofString(Json.write(body)))
                .build();
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("status " + response.statusCode());
        }
        return Json.list(Json.read(response.body())).stream()
                .map(message -> String.valueOf(Json.map(message).get("text")))
                .toList();
    }

    /** What the user said in a conversation, in order. */
    List<String> heard(HttpClient client, String sender) throws IOException, InterruptedException {
        HttpRequest request = request("/conversations/" + sender + "/tracker?include_events=ALL")
                .build();
        String body = client.send(request, BodyHandlers.ofString()).body();
        return Json.list(Json.readObject(body).get("events")).stream()
                .map(Json::map)
                .filter(event -> "user".equals(event.get("event")))
                .map(event -> String.valueOf(event.get("text")))
                .toList();
    }

    /** As {@code kill -9} does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            // Where the signal to end is ignored (a build started so hands that down) only the hard one helps.
            if (!process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(20));
    }
}
