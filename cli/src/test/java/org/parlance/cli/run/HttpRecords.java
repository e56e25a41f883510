package org.parlance.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.parlance.cli.Ran;
import org.parlance.cli.conformance.ProjectCopy;
import org.parlance.server.ServerConfig.Access;

/** The project that Rasa's server was recorded with, trained once with the switch and once without, and each transcript replayed once. */
public final class HttpRecords {
    /** What a transcript was recorded with. */
    private record Start(boolean api, Access access) {}

    private static final Path PROJECT = Path.of("../../shared/conformance/http/project");
    private static final Map<String, Start> STARTS = Map.of(
            "server.json", new Start(true, Access.OPEN),
            "no-api.json", new Start(false, Access.OPEN),
            "auth-token.json", new Start(true, new Access(Optional.of("secret"), Optional.empty())),
            "jwt.json", new Start(true, new Access(Optional.empty(), Optional.of(Tokens.SETTINGS))));
    private static final Map<Boolean, Path> FOLDERS = new ConcurrentHashMap<>();
    private static final Map<String, Map<Integer, String>> REPLAYED = new ConcurrentHashMap<>();

    private HttpRecords() {}

    /** The rows, counted from 1, that are answered otherwise than recorded, and how. */
    public static Map<Integer, String> unlike(String transcript, boolean rasa) {
        return REPLAYED.computeIfAbsent(transcript + rasa, key -> {
            Start start = STARTS.get(transcript);
            try {
                return new HttpReplay(folder(rasa).resolve("models"), rasa)
                        .unlike(transcript, start.api(), start.access());
            } catch (Exception e) {
                throw new AssertionError(transcript, e);
            }
        });
    }

    /** The folder of the trained project; its models lie in {@code models}. */
    public static Path folder(boolean rasa) {
        return FOLDERS.computeIfAbsent(rasa, key -> {
            try {
                return train(rasa);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static Path train(boolean rasa) throws IOException {
        Path folder = Files.createTempDirectory(Path.of("target"), "http-records");
        Path project = ProjectCopy.of(PROJECT, folder.resolve("project"), rasa);
        Ran trained = Ran.verb(
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
                folder.resolve("models").toString());
        assertThat(trained.code()).as(trained.err()).isZero();
        return folder;
    }
}
