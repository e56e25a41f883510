package org.parlance.cli.export;

import picocli.CommandLine.Option;

/** Which events by their time, in Rasa's words. */
final class TimeOptions {
    @Option(
            names = "--minimum-timestamp",
            paramLabel = "SECONDS",
            description = "Only events of this Unix time or later.")
    private double minimum = Double.NEGATIVE_INFINITY;

    @Option(names = "--maximum-timestamp", paramLabel = "SECONDS", description = "Only events before this Unix time.")
    private double maximum = Double.POSITIVE_INFINITY;

    @Option(
            names = "--offset-timestamps-by-seconds",
            paramLabel = "SECONDS",
            description = "Adds so much to each time that is written.")
    private long offset;

    /** @param minimum inclusive
     * @param maximum exclusive
     * @param offset added to the times that are written
     */
    record Window(double minimum, double maximum, long offset) {
        boolean contains(double seconds) {
            return seconds >= minimum && seconds < maximum;
        }
    }

    Window window() {
        return new Window(minimum, maximum, offset);
    }
}
