package org.parlance.action;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Rasa's own SDK in a Python that has it: named by the property or environment variable below, else looked for on the path. */
final class PythonSdk implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final int port;

    private PythonSdk(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** A Python with {@code rasa_sdk}; empty where there is none. */
    static Optional<String> python() throws IOException, InterruptedException {
        String named = System.getProperty("parlance.python.sdk", System.getenv("PARLANCE_PYTHON_SDK"));
        for (String candidate : named == null ? List.of("python3", "python") : List.of(named)) {
            if (hasSdk(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** Starts the SDK's server with the {@code actions} module of a folder and waits until it answers. */
    static PythonSdk start(String python, Path folder, Path log) throws IOException, InterruptedException {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                python, "-m", "rasa_sdk", "--actions", "actions.actions", "--port", String.valueOf(port));
        builder.directory(folder.toFile()).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().put("SANIC_HOST", "127.0.0.1");
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        PythonSdk sdk = new PythonSdk(builder.start(), port);
        sdk.awaitHealth(log);
        return sdk;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitHealth(Path log) throws IOException, InterruptedException {
        HttpRequest health =
                HttpRequest.newBuilder(URI.create(url() + "/health")).build();
        HttpClient client = HttpClient.newHttpClient();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                if (client.send(health, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        close();
        throw new IOException("The SDK's server didn't start:\n" + Files.readString(log));
    }

    private static boolean hasSdk(String python) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(python, "-c", "import rasa_sdk, sanic")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
