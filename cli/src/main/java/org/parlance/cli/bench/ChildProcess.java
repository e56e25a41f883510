package org.parlance.cli.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.parlance.cli.Main;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;

/** A verb in a process of its own, with the Java and the options of this one; it ends with this one and when its time is up. */
final class ChildProcess {
    private final List<String> verb;
    private final Path errors;
    private final Duration limit;

    /** @param errors the file that its complaints go to */
    ChildProcess(List<String> verb, Path errors, Duration limit) {
        this.verb = List.copyOf(verb);
        this.errors = errors;
        this.limit = limit;
    }

    /**
     * Runs it to its end.
     *
     * @param line is told each line that it prints
     * @throws ParlanceException when it fails or takes too long
     */
    void run(Consumer<String> line) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command()).redirectError(errors.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        AtomicBoolean late = new AtomicBoolean();
        process.onExit().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).exceptionally(timeout -> {
            late.set(true);
            return process.destroyForcibly();
        });
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            out.lines().forEach(line);
            int code = process.waitFor();
            if (code != 0) {
                throw failure(code, late.get());
            }
        } finally {
            process.destroyForcibly();
        }
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith("-X") || option.startsWith("-D"))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(verb);
        return command;
    }

    private ParlanceException failure(int code, boolean late) throws IOException {
        String said = Files.readString(errors).strip();
        Problem problem = late
                ? Problem.error(
                                Location.NONE,
                                "A run took more than %d minutes and was ended.".formatted(limit.toMinutes()))
                        .maybe("--limit should allow more, or the set should be smaller.")
                : Problem.error(Location.NONE, "A run ended with exit code %d.".formatted(code))
                        .because(said);
        return new ParlanceException(kind(code), problem);
    }

    private static Kind kind(int code) {
        for (Kind kind : Kind.values()) {
            if (kind.exitCode() == code) {
                return kind;
            }
        }
        return Kind.UNAVAILABLE;
    }
}
