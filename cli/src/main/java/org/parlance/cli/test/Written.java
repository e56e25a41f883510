package org.parlance.cli.test;

import picocli.CommandLine.Option;

/** Which files a test writes; Rasa's names and defaults. */
final class Written {
    @Option(names = "--no-plot", description = "Draw no pictures.")
    private boolean noPlot;

    @Option(names = "--successes", description = "Also write what was right.")
    private boolean successes;

    @Option(names = "--no-errors", description = "Don't write what was wrong.")
    private boolean noErrors;

    @Option(names = "--no-warnings", description = "Don't write the stories with warnings.")
    private boolean noWarnings;

    boolean plots() {
        return !noPlot;
    }

    boolean successes() {
        return successes;
    }

    boolean errors() {
        return !noErrors;
    }

    boolean warnings() {
        return !noWarnings;
    }
}
