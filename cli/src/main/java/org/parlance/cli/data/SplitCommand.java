package org.parlance.cli.data;

import picocli.CommandLine.Command;

/** {@code parlance data split}: cuts data in two, to train with one half and test with the other. */
@Command(
        name = "split",
        description = "Cuts training data in two, to train with one part and test with the other.",
        mixinStandardHelpOptions = true,
        subcommands = {SplitNluCommand.class, SplitStoriesCommand.class},
        footer = {"", "Example: parlance data split nlu --training-fraction 0.7"})
public final class SplitCommand {
    public SplitCommand() {}
}
