package org.parlance.cli.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.parlance.cli.Console;
import org.parlance.cli.plugin.PluginOptions;
import org.parlance.cli.test.Results;
import org.parlance.cli.train.TrainingOptions;
import org.parlance.core.json.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parlance bench nlu}: how well configurations understand data sets, and what that costs. */
@Command(
        name = "nlu",
        description = "Measures configurations on data sets: accuracy, calibration, training, memory and speed.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Each configuration is trained in a process of its own; what training costs is that of its first seed.",
            "Example: parlance bench nlu --train data/nlu.yml --test tests/test_nlu.yml -c config.yml --seeds 3"
        })
public final class NluBenchCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private NluChoice choice;

    @Option(names = "--seeds", paramLabel = "N", description = "Trainings of each (default: ${DEFAULT-VALUE}).")
    private int seeds = 5;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The first seed; the next ones follow it (default: ${DEFAULT-VALUE}).")
    private long seed = TrainingOptions.SEED;

    @Option(
            names = "--num-threads",
            paramLabel = "N",
            description = "How many threads may work at a training (default: all processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--limit",
            paramLabel = "MINUTES",
            description = "How long a configuration may take on a set or fold (default: ${DEFAULT-VALUE}).")
    private int limit = 60;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the results go (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("results");

    @Option(
            names = "--log",
            paramLabel = "FILE",
            description = "The file that a line of each test is added to (default: bench_nlu_log.jsonl in --out).")
    private Path log;

    @Option(names = "--keep", paramLabel = "DIR", description = "Keep the models there (default: they are deleted).")
    private Path keep;

    @Option(names = "--json", description = "Print the results as JSON.")
    private boolean json;

    @Mixin
    private PluginOptions plugins;

    public NluBenchCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (seeds < 1 || threads < 1 || limit < 1) {
            throw NluChoice.usage("--seeds, --num-threads and --limit must be at least 1.");
        }
        List<NluSet> sets = choice.sets();
        List<NluConfig> configs = choice.configurations(plugins);
        Results results = Results.in(out);
        try (WorkFolder work = WorkFolder.make()) {
            List<NluResult> all = measure(sets, configs, work.path(), results);
            console.out().print(json ? Json.pretty(content(all)) + "\n" : new NluBenchReport(all).table());
            console.err().println("Details are in " + results.folder() + ".");
        }
        console.out().flush();
        return 0;
    }

    private List<NluResult> measure(List<NluSet> sets, List<NluConfig> configs, Path work, Results results)
            throws IOException, InterruptedException {
        TestLog tests = new TestLog(log == null ? results.file("bench_nlu_log.jsonl") : log, Clock.systemUTC());
        NluBench.Settings settings = new NluBench.Settings(
                LongStream.range(seed, seed + seeds).boxed().toList(),
                threads,
                plugins.directory(),
                keep == null ? work.resolve("models") : keep,
                Duration.ofMinutes(limit));
        NluBench bench = new NluBench(console, settings, work, tests);
        List<NluResult> all = new ArrayList<>();
        for (NluSet set : sets) {
            for (NluConfig config : configs) {
                all.add(bench.measure(set, config));
                write(all, results);
            }
        }
        return all;
    }

    /** After each, so that what was measured is there also when the rest is not waited for. */
    private static void write(List<NluResult> all, Results results) throws IOException {
        results.write(Map.of(
                "bench_nlu.md",
                new NluBenchReport(all).markdown(),
                "bench_nlu.json",
                Json.pretty(content(all)) + "\n"));
    }

    private static Map<String, Object> content(List<NluResult> all) {
        return Map.of("results", all.stream().map(NluResult::toJson).toList());
    }
}
