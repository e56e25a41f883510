package org.parlance.cli.test;

import java.util.ArrayList;
import java.util.List;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;
import picocli.CommandLine.Option;

/** Options of {@code rasa test} that a trained model leaves nothing to do for, and those that are refused since they would be missed. */
final class RasaTestOptions {
    @Option(
            names = {"-d", "--domain"},
            hidden = true,
            arity = "1..*",
            paramLabel = "PATH")
    private List<String> domain;

    @Option(names = "--url", hidden = true, paramLabel = "URL")
    private String url;

    @Option(
            names = {"-c", "--config"},
            hidden = true,
            arity = "1..*",
            paramLabel = "FILE")
    private List<String> config;

    @Option(names = "--cross-validation", hidden = true)
    private boolean crossValidation;

    @Option(
            names = {"-f", "--folds"},
            hidden = true,
            paramLabel = "N")
    private Integer folds;

    @Option(
            names = {"-r", "--runs"},
            hidden = true,
            paramLabel = "N")
    private Integer runs;

    @Option(
            names = {"-p", "--percentages"},
            hidden = true,
            arity = "1..*",
            paramLabel = "N")
    private List<Integer> percentages;

    /** Those given that change nothing: the domain is in the model, and Rasa doesn't look at the URL either. */
    List<String> withoutEffect() {
        List<String> given = new ArrayList<>();
        add(given, "--domain", domain != null);
        add(given, "--url", url != null);
        return given;
    }

    /**
     * Stops where training would be part of the test.
     *
     * @throws ParlanceException (usage) naming the options
     */
    void check() {
        List<String> given = new ArrayList<>();
        add(given, "--config", config != null);
        add(given, "--cross-validation", crossValidation);
        add(given, "--folds", folds != null);
        add(given, "--runs", runs != null);
        add(given, "--percentages", percentages != null);
        if (!given.isEmpty()) {
            throw new ParlanceException(
                    Kind.USAGE,
                    Problem.error(
                                    Location.NONE,
                                    "%s: a test doesn't train models here.".formatted(String.join(", ", given)))
                            .maybe("train them with \"parlance train\" and compare them with --model A B."));
        }
    }

    private static void add(List<String> given, String name, boolean is) {
        if (is) {
            given.add(name);
        }
    }
}
