package org.parlance.cli.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.parlance.cli.Version;
import org.parlance.core.graph.Fingerprint;
import org.parlance.core.json.Json;

/**
 * Keeps a line of every test, and never takes one away: figures on a test file say less the more often it was asked, and here it
 * is seen how often that was.
 */
final class TestLog {
    private final Path file;
    private final Clock clock;

    TestLog(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    void add(String set, Path test, NluConfig config, NluRun run) throws IOException {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString());
        line.put("version", Version.current());
        line.put("set", set);
        line.put("test", test.getFileName().toString());
        line.put("test_sha256", Fingerprint.of(Files.readAllBytes(test)));
        line.put("config", config.name());
        line.put("config_sha256", Fingerprint.ofJson(config.content()));
        line.putAll(run.toJson());
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(
                file,
                Json.write(line) + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
