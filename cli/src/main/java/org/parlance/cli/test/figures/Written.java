package org.parlance.cli.test.figures;

import picocli.CommandLine.Option;

/** Which files a test writes; Rasa's names and defaults. */
public final class Written {
    @Option(names = "--no-plot", description = "Draw no pictures.")
    private boolean noPlot;

    @Option(names = "--successes", description = "Also write what was right.")
    private boolean successes;

    @Option(names = "--no-errors", description = "Don't write what was wrong.")
    private boolean noErrors;

    @Option(names = "--no-warnings", description = "Don't write the stories with warnings.")
    private boolean noWarnings;

    public boolean plots() {
        return !noPlot;
    }

    public boolean successes() {
        return successes;
    }

    public boolean errors() {
        return !noErrors;
    }

    public boolean warnings() {
        return !noWarnings;
    }
}
