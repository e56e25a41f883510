package org.parlance.cli.interactive;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Options of {@code rasa interactive} that have nothing to do here; accepted and named once. */
final class RasaInteractiveOptions {
    @Option(
            names = {"-p", "--port"},
            hidden = true,
            paramLabel = "N")
    private Integer port;

    @Option(names = "--skip-visualization", hidden = true)
    private boolean skipVisualization;

    @Option(names = "--e2e", hidden = true)
    private boolean endToEnd;

    @Option(names = "--augmentation", hidden = true, paramLabel = "N")
    private Integer augmentation;

    @Option(names = "--debug-plots", hidden = true)
    private boolean debugPlots;

    @Option(names = "--finetune", hidden = true, arity = "0..1", fallbackValue = "", paramLabel = "MODEL")
    private String finetune;

    @Option(names = "--epoch-fraction", hidden = true, paramLabel = "N")
    private Double epochFraction;

    @Option(names = "--persist-nlu-data", hidden = true)
    private boolean persistNluData;

    /** Those that were given; there is no picture to skip, so that asking to skip it is granted. */
    List<String> given() {
        List<String> given = new ArrayList<>();
        add(given, "--port", port != null);
        add(given, "--e2e", endToEnd);
        add(given, "--augmentation", augmentation != null);
        add(given, "--debug-plots", debugPlots);
        add(given, "--finetune", finetune != null);
        add(given, "--epoch-fraction", epochFraction != null);
        add(given, "--persist-nlu-data", persistNluData);
        return given;
    }

    private static void add(List<String> given, String name, boolean is) {
        if (is) {
            given.add(name);
        }
    }
}
