package org.parlance.cli.rl;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parlance.cli.Console;
import org.parlance.cli.model.ModelOptions;
import org.parlance.cli.test.Results;
import org.parlance.core.json.Json;
import org.parlance.policy.rl.RlPlan;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parlance rl test}: the learned decision beside the fixed rule, with the same simulated users. */
@Command(
        name = "test",
        description = "Compares the learned decision with the fixed rule; 1 when it loses or breaks a rule.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: parlance rl test --dialogues 1000 --out results"})
public final class RlTestCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ModelOptions options;

    @Option(
            names = "--dialogues",
            paramLabel = "N",
            description = "Dialogues for each level of noise (default: as rl.yml says under gate).")
    private Integer dialogues;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Which users come; not those of the training (default: ${DEFAULT-VALUE}).")
    private long seed = 20_000;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the results go (default: ${DEFAULT-VALUE}).")
    private Path out = Path.of("results");

    @Option(names = "--no-plot", description = "Draw no learning curve.")
    private boolean noPlot;

    public RlTestCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        LearnedModel model = LearnedModel.of(options.load());
        RlPlan plan = planned(model.plan());
        Comparison comparison = Comparison.play(model.simulation(), model.maker(), plan, seed, this::begins);
        ComparisonReport report = new ComparisonReport(comparison);
        Map<String, Object> json = new LinkedHashMap<>(report.json());
        Results results = Results.in(out);
        if (!noPlot) {
            console.err().println("Learning anew from fewer dialogues, for the learning curve ...");
            LearningCurve curve = LearningCurve.of(model.simulation(), plan, seed);
            CurvePicture.write(curve, results.file("rl_learning_curve.png"));
            json.put("learning_curve", curve(curve));
        }
        results.write(Map.of("rl_report.json", Json.pretty(json) + "\n"));
        console.out().print(report.table());
        console.out().println(report.verdict());
        console.out().println("Details are in " + results.folder() + ".");
        console.out().flush();
        return comparison.passed() ? 0 : 1;
    }

    private void begins(double noise) {
        console.err().printf("Talking with %.0f %% noise ...%n", 100 * noise);
        console.err().flush();
    }

    private RlPlan planned(RlPlan plan) {
        if (dialogues == null) {
            return plan;
        }
        RlPlan.Gate gate = new RlPlan.Gate(
                Math.max(1, dialogues), plan.gate().noise(), plan.gate().confidence());
        return new RlPlan(plan.task(), plan.points(), plan.rewards(), plan.simulator(), plan.training(), gate);
    }

    private static List<Map<String, Object>> curve(LearningCurve curve) {
        return curve.points().stream()
                .map(point -> {
                    Map<String, Object> json = new LinkedHashMap<>();
                    json.put("dialogues", (long) point.dialogues());
                    json.put("reward", point.reward().value());
                    return json;
                })
                .toList();
    }
}
