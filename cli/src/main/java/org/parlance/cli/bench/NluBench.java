package org.parlance.cli.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.parlance.cli.Console;

/** Measures a configuration on a set, each part of it in a process of its own. */
final class NluBench {
    private static final String CONFIG = "config.yml";

    private final Console console;
    private final Settings settings;
    private final Path work;
    private final TestLog log;

    /**
     * How it is measured.
     *
     * @param seeds one training each
     * @param threads how many may work at a training
     * @param plugins the folder of plug-ins
     * @param models where the models go
     * @param limit how long a process may take
     */
    record Settings(List<Long> seeds, int threads, Path plugins, Path models, Duration limit) {
        Settings {
            seeds = List.copyOf(seeds);
        }
    }

    /** @param work a folder for what isn't kept */
    NluBench(Console console, Settings settings, Path work, TestLog log) {
        this.console = console;
        this.settings = settings;
        this.work = work;
        this.log = log;
    }

    NluResult measure(NluSet set, NluConfig config) throws IOException, InterruptedException {
        List<List<NluRun>> parts = new ArrayList<>();
        for (int i = 0; i < set.parts().size(); i++) {
            String name = set.parts().size() == 1 ? set.name() : set.name() + "-" + (i + 1);
            parts.add(runs(set, name, set.parts().get(i), config));
        }
        return new NluResult(set, config.name(), parts);
    }

    private List<NluRun> runs(NluSet set, String name, NluSet.Part part, NluConfig config)
            throws IOException, InterruptedException {
        String id = (name + "-" + config.name()).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        Path folder = Files.createDirectories(work.resolve(id));
        Files.writeString(folder.resolve(CONFIG), config.text(set.append()));
        new NluJob(part, set.outOfScope(), settings.seeds(), settings.threads(), settings.models(), id).write(folder);
        List<NluRun> runs = new ArrayList<>();
        console.err()
                .printf(
                        "%s, %s: training with seed %d ...%n",
                        name, config.name(), settings.seeds().get(0));
        child(folder).run(line -> {
            NluRun run = run(line);
            runs.add(run);
            log(name, part.test(), config, run);
            told(name, config, runs);
        });
        return runs;
    }

    private ChildProcess child(Path folder) {
        List<String> verb = new ArrayList<>(List.of("bench", "run-nlu", folder.toString()));
        if (Files.isDirectory(settings.plugins())) {
            verb.addAll(List.of("--plugins", settings.plugins().toString()));
        }
        return new ChildProcess(verb, folder.resolve("errors.txt"), settings.limit());
    }

    private void told(String name, NluConfig config, List<NluRun> runs) {
        NluRun last = runs.get(runs.size() - 1);
        console.err()
                .printf(
                        "%s, %s: seed %d (%d of %d): %s %% of %d intents right%n",
                        name,
                        config.name(),
                        last.seed(),
                        runs.size(),
                        settings.seeds().size(),
                        Figure.INTENT_ACCURACY.show(last.figures().get(Figure.INTENT_ACCURACY)),
                        last.tested());
        console.err().flush();
    }

    private static NluRun run(String line) {
        try {
            return NluRun.ofLine(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void log(String name, Path test, NluConfig config, NluRun run) {
        try {
            log.add(name, test, config, run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
