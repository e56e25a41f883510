package org.parlance.cli.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parlance.cli.plugin.PluginOptions;
import org.parlance.cli.plugin.Plugins;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;
import picocli.CommandLine.Option;

/** The options that say which configurations are measured on which sets: files of one set, or a plan of several. */
public final class NluChoice {
    @Option(names = "--train", arity = "1..*", paramLabel = "FILE", description = "What is trained with.")
    private List<Path> train = List.of();

    @Option(names = "--test", paramLabel = "FILE", description = "What is tested with.")
    private Path test;

    @Option(
            names = "--oos",
            arity = "1..*",
            paramLabel = "INTENT",
            description = "Intents that mean \"none of the others\"; they are left out of the training.")
    private List<String> outOfScope = List.of();

    @Option(names = "--plan", paramLabel = "FILE", description = "Sets and configurations (docs/testing.md).")
    private Path plan;

    @Option(
            names = "--sets",
            arity = "1..*",
            paramLabel = "NAME",
            description = "Only these sets of the plan (default: all).")
    private List<String> sets = List.of();

    @Option(
            names = {"-c", "--config"},
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "The configurations (default: one without sentence embeddings, one with them if the plug-in is there).")
    private List<Path> configs = List.of();

    public NluChoice() {}

    /** @throws ParlanceException when neither files nor a plan are named, or the plan can't be used */
    List<NluSet> sets() {
        boolean files = !train.isEmpty() && test != null && sets.isEmpty();
        boolean plain = train.isEmpty() && test == null && outOfScope.isEmpty();
        if (plan == null ? !files : !plain) {
            throw usage("Either --plan or both --train and --test must be given.");
        }
        return plan == null ? List.of(named()) : planned(NluPlan.read(plan));
    }

    private NluSet named() {
        String name = test.getFileName().toString().replaceAll("\\.ya?ml$", "");
        return new NluSet(name, List.of(new NluSet.Part(train, test)), Set.copyOf(outOfScope), List.of());
    }

    private List<NluSet> planned(NluPlan read) {
        List<String> names = read.sets().stream().map(NluSet::name).toList();
        sets.stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw usage("The plan has no set \"%s\", but %s.".formatted(name, String.join(", ", names)));
        });
        return read.sets().stream()
                .filter(set -> sets.isEmpty() || sets.contains(set.name()))
                .toList();
    }

    /** Those named here, else those of the plan, else those built in. */
    List<NluConfig> configurations(PluginOptions plugins) {
        List<Path> planned = Optional.ofNullable(plan)
                .map(file -> NluPlan.read(file).configs())
                .orElse(List.of());
        List<Path> files = configs.isEmpty() ? planned : configs;
        if (!files.isEmpty()) {
            return files.stream().map(NluConfig::read).toList();
        }
        try (Plugins loaded = plugins.load()) {
            return NluConfig.builtIn(loaded);
        }
    }

    static ParlanceException usage(String what) {
        return new ParlanceException(Kind.USAGE, Problem.error(Location.NONE, what));
    }
}
