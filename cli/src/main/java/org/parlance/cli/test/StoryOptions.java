package org.parlance.cli.test;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** Which stories are walked, and how. */
final class StoryOptions {
    @Option(
            names = {"-s", "--stories"},
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files or folders of test stories (default: tests, else every test_*.yml).")
    private List<Path> paths = List.of();

    @Option(names = "--max-stories", paramLabel = "N", description = "Walk only so many stories.")
    private Integer most;

    @Option(
            names = {"--e2e", "--end-to-end"},
            description = "The model hears the stories' texts. Without nlu or core this is always so.")
    private boolean endToEnd;

    @Option(
            names = "--fail-on-prediction-errors",
            description = "Exit with 1 when a story failed; with nlu, when an intent or entity is wrong.")
    private boolean failOnErrors;

    @Option(
            names = "--evaluate-model-directory",
            description = "Compare all models in the folder that --model names, and in the folders in it.")
    private boolean directory;

    List<Path> paths() {
        return paths;
    }

    int most() {
        return most == null ? Integer.MAX_VALUE : Math.max(0, most);
    }

    boolean endToEnd() {
        return endToEnd;
    }

    boolean failOnErrors() {
        return failOnErrors;
    }

    boolean directory() {
        return directory;
    }
}
