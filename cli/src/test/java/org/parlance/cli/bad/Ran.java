package org.parlance.cli.bad;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A verb that was run in a process of its own, in a folder of its own, and what it said. */
record Ran(int code, String out, String err) {
    private static final int SECONDS = 120;

    /** Runs {@code parlance args} in a folder; the user's lines are in the file {@code in}, when there is one. */
    static Ran parlance(Path folder, List<String> args, Path in) throws IOException, InterruptedException {
        Path out = Files.createTempFile("parlance", ".out");
        Path err = Files.createTempFile("parlance", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command(args)).directory(folder.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("PARLANCE") || name.startsWith("RASA"));
            builder.redirectOutput(out.toFile()).redirectError(err.toFile());
            if (Files.exists(in)) {
                builder.redirectInput(in.toFile());
            }
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                throw new IOException("Still running after %d s: %s".formatted(SECONDS, args));
            }
            return new Ran(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private static List<String> command(List<String> args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=" + StandardCharsets.UTF_8,
                "-cp",
                System.getProperty("java.class.path"),
                "org.parlance.cli.Main"));
        command.addAll(args);
        return command;
    }
}
