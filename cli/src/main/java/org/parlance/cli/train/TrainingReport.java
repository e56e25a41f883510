package org.parlance.cli.train;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parlance.cli.Console;
import org.parlance.cli.TextTable;
import org.parlance.cli.project.Project;
import org.parlance.core.archive.ModelKind;
import org.parlance.core.config.ComponentConfig;
import org.parlance.core.graph.TrainedNode;
import org.parlance.core.graph.TrainingListener;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.ProblemPrinter;
import org.parlance.core.problem.Problems;
import org.parlance.core.train.Progress;
import org.parlance.nlu.RecommendedPipeline;
import org.parlance.policy.PolicyCatalogue;

/** Tells how a training goes: problems first, a line for each part, a table at the end. */
public final class TrainingReport implements TrainingListener {
    private static final double MEGABYTE = 1 << 20;

    private final Console console;
    private final ProgressBar bar;
    private final boolean json;
    private final boolean quiet;

    private TrainingReport(Console console, boolean json, boolean quiet) {
        this.console = console;
        this.bar = new ProgressBar(console);
        this.json = json;
        this.quiet = quiet;
    }

    /** Everything, and the table at the end. */
    public static TrainingReport forPeople(Console console) {
        return new TrainingReport(console, false, false);
    }

    /** Everything, the table too, where progress goes, so that only the talk is on the output. */
    public static TrainingReport toErrors(Console console) {
        return forPeople(new Console(console.in(), console.err(), console.err(), console.terminal(), console.colour()));
    }

    static TrainingReport json(Console console) {
        return new TrainingReport(console, true, false);
    }

    /** Only problems and the progress bar. */
    public static TrainingReport quiet(Console console) {
        return new TrainingReport(console, false, true);
    }

    Progress progress() {
        return bar;
    }

    void begin(Project project, ModelKind kind, Problems problems) {
        List<Problem> found = problems.sorted();
        if (!found.isEmpty()) {
            console.err().println(new ProblemPrinter(console.colour()).render(found));
        }
        if (!json && !quiet) {
            if (kind != ModelKind.CORE) {
                recommended("pipeline", project.config().pipeline(), RecommendedPipeline.components());
            }
            if (kind != ModelKind.NLU) {
                recommended("policies", project.config().policies(), PolicyCatalogue.recommended());
            }
            console.err()
                    .printf(
                            "Training from %s, %s and %s.%n",
                            count(project.nlu().examples().size(), "example", "examples"),
                            count(project.stories().stories().size(), "story", "stories"),
                            count(project.stories().rules().size(), "rule", "rules"));
        }
    }

    private void recommended(String what, Optional<List<ComponentConfig>> chosen, List<ComponentConfig> recommended) {
        if (chosen.isEmpty()) {
            String names = recommended.stream().map(ComponentConfig::name).collect(Collectors.joining(", "));
            console.err().printf("No %s configured, so the recommended are used: %s.%n", what, names);
        }
    }

    @Override
    public void finished(TrainedNode trained) {
        if (!json && !quiet) {
            bar.clear();
            String how = trained.cached()
                    ? "unchanged, from the cache"
                    : seconds(trained.time().toMillis());
            console.err().printf("  %-40s %s%n", PartTitle.of(trained.node()), how);
        }
    }

    @Override
    public void warned(Problem problem) {
        bar.clear();
        console.err().println(new ProblemPrinter(console.colour()).render(problem));
    }

    void end(Project project, TrainingResult result) {
        bar.clear();
        if (json) {
            console.out().println(Json.pretty(toJson(result)));
        } else if (!quiet) {
            console.out().println();
            console.out().print(table(project, result));
        }
        console.out().flush();
    }

    private static String table(Project project, TrainingResult result) {
        TextTable table = new TextTable().row("trained", "");
        result.archive().provenance().counts().forEach(table::row);
        result.archive()
                .provenance()
                .scores()
                .forEach((name, score) -> table.row(
                        "right on examples left out: " + PartTitle.of(name, result.nodes()),
                        String.format(Locale.ROOT, "%.1f %%", 100 * score)));
        new HeldOutRows(result.nodes()).each(table::row);
        table.row(
                "time",
                result.nothingTrained()
                        ? seconds(result.time().toMillis()) + " (nothing had to be trained)"
                        : seconds(result.time().toMillis()));
        table.row("size", String.format(Locale.ROOT, "%.2f MB", size(result) / MEGABYTE));
        table.row("model", result.file());
        return table.render();
    }

    private static Map<String, Object> toJson(TrainingResult result) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model", result.file().toString());
        json.put("counts", result.archive().provenance().counts());
        json.put("scores", result.archive().provenance().scores());
        json.put("held_out", new HeldOutRows(result.nodes()).toJson());
        json.put("seconds", result.time().toMillis() / 1000.0);
        json.put("bytes", size(result));
        json.put(
                "trained",
                result.nodes().stream()
                        .filter(n -> !n.cached())
                        .map(n -> n.node().name())
                        .toList());
        json.put(
                "cached",
                result.nodes().stream()
                        .filter(TrainedNode::cached)
                        .map(n -> n.node().name())
                        .toList());
        return json;
    }

    private static long size(TrainingResult result) {
        try {
            return Files.size(result.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String count(int number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.2f s", millis / 1000.0);
    }
}
