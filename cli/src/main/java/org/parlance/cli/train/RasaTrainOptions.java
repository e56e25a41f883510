package org.parlance.cli.train;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Options of {@code rasa train} that have nothing to do here; accepted, so that scripts go on working, and named once. */
final class RasaTrainOptions {
    @Option(names = "--augmentation", hidden = true, paramLabel = "N")
    private Integer augmentation;

    @Option(names = "--debug-plots", hidden = true)
    private boolean debugPlots;

    @Option(names = "--persist-nlu-data", hidden = true)
    private boolean persistNluData;

    @Option(names = "--finetune", hidden = true, arity = "0..1", fallbackValue = "", paramLabel = "MODEL")
    private String finetune;

    @Option(names = "--epoch-fraction", hidden = true, paramLabel = "N")
    private Double epochFraction;

    @Option(names = "--endpoints", hidden = true, paramLabel = "FILE")
    private String endpoints;

    /** Those that were given. */
    List<String> given() {
        List<String> given = new ArrayList<>();
        add(given, "--augmentation", augmentation != null);
        add(given, "--debug-plots", debugPlots);
        add(given, "--persist-nlu-data", persistNluData);
        add(given, "--finetune", finetune != null);
        add(given, "--epoch-fraction", epochFraction != null);
        add(given, "--endpoints", endpoints != null);
        return given;
    }

    private static void add(List<String> given, String name, boolean is) {
        if (is) {
            given.add(name);
        }
    }
}
