package org.parlance.cli.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.parlance.cli.Console;
import org.parlance.cli.plugin.PluginOptions;
import org.parlance.cli.plugin.Plugins;
import org.parlance.core.message.Parse;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.spi.Understanding;
import org.parlance.nlu.data.Example;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/**
 * What {@code parlance bench nlu} starts in a process of its own: trains, tests, and prints a JSON line for each seed. What
 * training costs is told of the first seed alone, before which the process has done nothing else, as with {@code parlance train}.
 */
@Command(name = "run-nlu", description = "One run of bench nlu, in a process of its own.", hidden = true)
public final class NluRunCommand implements Callable<Integer> {
    private static final double MEGABYTE = 1e6;

    private final Console console;

    @Parameters(paramLabel = "DIR", description = "The folder with job.json and config.yml.")
    private Path folder;

    @Mixin
    private PluginOptions plugins;

    public NluRunCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        NluJob job = NluJob.in(folder);
        try (Plugins loaded = plugins.load()) {
            NluTrial trial = new NluTrial(job, folder, loaded);
            for (long seed : job.seeds()) {
                console.out().println(run(job, trial, seed).line());
                console.out().flush();
            }
        }
        return 0;
    }

    private static NluRun run(NluJob job, NluTrial trial, long seed)
            throws IOException, InterruptedException, ExecutionException {
        Map<Figure, Double> figures = new EnumMap<>(Figure.class);
        Path file = trial.train(seed);
        if (seed == job.seeds().get(0)) {
            figures.putAll(ProcessCost.soFar());
        }
        figures.put(Figure.MODEL_MEGABYTES, Files.size(file) / MEGABYTE);
        Understanding understanding = trial.load(file).understanding();
        List<Example> gold = trial.gold();
        List<Parse> parses = gold.stream()
                .map(example ->
                        understanding.parse(example.text(), ParseContext.NONE).parse())
                .toList();
        figures.putAll(NluScore.of(gold, parses, job.outOfScope()));
        if (seed == job.seeds().get(job.seeds().size() - 1)) {
            List<String> texts = gold.stream().map(Example::text).toList();
            figures.putAll(new ParseSpeed(understanding, texts).measure());
        }
        return new NluRun(seed, file.getFileName().toString(), trial.trainExamples(), gold.size(), figures);
    }
}
