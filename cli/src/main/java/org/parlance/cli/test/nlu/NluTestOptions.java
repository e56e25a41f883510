package org.parlance.cli.test.nlu;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parlance.cli.train.TrainingOptions;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;
import picocli.CommandLine.Option;

/** How the understanding is tested; Rasa's names and defaults. */
public final class NluTestOptions {
    private static final int FOLDS = 5;
    private static final int RUNS = 3;
    private static final List<Integer> PERCENTAGES = List.of(0, 25, 50, 75);

    @Option(
            names = {"-u", "--nlu"},
            arity = "1..*",
            paramLabel = "PATH",
            description =
                    "Files or folders of examples (default: those in tests, else those in data; where the test trains, data).")
    private List<Path> examples = List.of();

    @Option(
            names = {"-c", "--config"},
            arity = "1..*",
            paramLabel = "PATH",
            description =
                    "With --cross-validation what is trained (default: config.yml); several files, or a folder of "
                            + "them, are compared on growing shares of the data.")
    private List<Path> configs = List.of();

    @Option(
            names = {"-d", "--domain"},
            arity = "1..*",
            paramLabel = "PATH",
            description = "The domain of what is trained (default: domain.yml, else domain).")
    private List<Path> domain;

    @Option(
            names = "--cross-validation",
            description = "Train on all folds but one and test on that one, fold by fold; needs no model.")
    private boolean crossValidation;

    @Option(
            names = {"-f", "--folds"},
            paramLabel = "N",
            description = "How many folds (default: " + FOLDS + ").")
    private Integer folds;

    @Option(
            names = {"-r", "--runs"},
            paramLabel = "N",
            description = "How often configurations are compared, each time with other data held out (default: " + RUNS
                    + ").")
    private Integer runs;

    @Option(
            names = {"-p", "--percentages"},
            arity = "1..*",
            paramLabel = "N",
            description = "How much of the training data a comparison leaves out (default: 0 25 50 75).")
    private List<Integer> percentages;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description =
                    "Start of every random choice of what the test trains (default: " + TrainingOptions.SEED + ").")
    private Long seed;

    @Option(
            names = "--num-threads",
            paramLabel = "N",
            description = "How many threads may work (default: all processors).")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--fail-under",
            paramLabel = "F1",
            description = "Exit with 1 when the F1 of intents or of entities is lower, e.g. 0.9.")
    private Double failUnder;

    public NluTestOptions() {}

    /** What is tested. */
    public enum Mode {
        /** A model that is there. */
        MODEL,
        /** A configuration, by cross-validation. */
        FOLDS,
        /** Configurations, against each other. */
        CONFIGS
    }

    /** A single configuration is compared only where runs or shares are asked for; else it changes nothing, as in Rasa. */
    public Mode mode() {
        boolean curve =
                configs.size() == 1 && (Files.isDirectory(configs.get(0)) || runs != null || percentages != null);
        return crossValidation ? Mode.FOLDS : configs.size() > 1 || curve ? Mode.CONFIGS : Mode.MODEL;
    }

    /**
     * Stops on what can't be meant.
     *
     * @throws ParlanceException (usage)
     */
    public void check() {
        stopIf(folds != null && folds < 2, "--folds must be at least 2.");
        stopIf(runs != null && runs < 1, "--runs must be at least 1.");
        stopIf(
                percentages().stream().anyMatch(percentage -> percentage < 0 || percentage > 99),
                "--percentages must lie between 0 and 99.");
        stopIf(threads < 1, "--num-threads must be at least 1.");
        stopIf(crossValidation && configs.size() > 1, "--cross-validation trains one --config at a time.");
        stopIf(failUnder != null && !(failUnder >= 0 && failUnder <= 1), "--fail-under must lie between 0 and 1.");
    }

    private static void stopIf(boolean wrong, String what) {
        if (wrong) {
            throw new ParlanceException(Kind.USAGE, Problem.error(Location.NONE, what));
        }
    }

    /** Those given that have nothing to do with the understanding's being trained, for a test that trains nothing. */
    public List<String> thatTrain() {
        List<String> given = new ArrayList<>();
        add(given, "--config", !configs.isEmpty());
        add(given, "--cross-validation", crossValidation);
        add(given, "--folds", folds != null);
        add(given, "--runs", runs != null);
        add(given, "--percentages", percentages != null);
        return given;
    }

    /** Those given that change nothing in this mode. */
    public List<String> withoutEffect() {
        List<String> given = new ArrayList<>();
        Mode mode = mode();
        add(given, "--config", mode == Mode.MODEL && !configs.isEmpty());
        add(given, "--domain", mode == Mode.MODEL && domain != null);
        add(given, "--seed", mode == Mode.MODEL && seed != null);
        add(given, "--folds", mode != Mode.FOLDS && folds != null);
        add(given, "--runs", mode != Mode.CONFIGS && runs != null);
        add(given, "--percentages", mode != Mode.CONFIGS && percentages != null);
        add(given, "--fail-under", mode == Mode.CONFIGS && failUnder != null);
        return given;
    }

    private static void add(List<String> given, String name, boolean is) {
        if (is) {
            given.add(name);
        }
    }

    public List<Path> examples() {
        return examples;
    }

    List<Path> configs() {
        return configs;
    }

    Optional<List<Path>> domain() {
        return Optional.ofNullable(domain);
    }

    int folds() {
        return folds == null ? FOLDS : folds;
    }

    int runs() {
        return runs == null ? RUNS : runs;
    }

    List<Integer> percentages() {
        return percentages == null
                ? PERCENTAGES
                : percentages.stream().distinct().toList();
    }

    long seed() {
        return seed == null ? TrainingOptions.SEED : seed;
    }

    int threads() {
        return threads;
    }

    /** The F1 that must be reached. */
    public double failUnder() {
        return failUnder == null ? 0 : failUnder;
    }
}
