package org.parlance.cli.model;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options of every verb that works with a trained model. */
public final class ModelOptions extends ServiceOptions {
    @Option(
            names = {"-m", "--model"},
            paramLabel = "PATH",
            description = "A model, or a folder whose newest model is used (default: ${DEFAULT-VALUE}).")
    private Path model = Path.of("models");

    public ModelOptions() {}

    /** Reads the model and makes sure that the plug-ins it needs are there. */
    public LoadedModel load() {
        return load(model);
    }
}
