package org.parlance.cli.rl;

import picocli.CommandLine.Command;

/** {@code parlance rl}: the decisions of rl.yml, which are learned from simulated talks. */
@Command(
        name = "rl",
        description = "Trains, tests and explains the decisions that rl.yml lets be learned.",
        mixinStandardHelpOptions = true,
        subcommands = {RlTrainCommand.class, RlTestCommand.class, RlExplainCommand.class},
        footer = {"", "Example: parlance rl train && parlance rl test"})
public final class RlCommand {
    public RlCommand() {}
}
