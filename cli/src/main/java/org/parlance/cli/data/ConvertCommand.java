package org.parlance.cli.data;

import picocli.CommandLine.Command;

/** {@code parlance data convert}: training data in another form. */
@Command(
        name = "convert",
        description = "Writes training data in another form.",
        mixinStandardHelpOptions = true,
        subcommands = ConvertNluCommand.class,
        footer = {"", "Example: parlance data convert nlu --data data/old.json --out data/nlu.yml"})
public final class ConvertCommand {
    public ConvertCommand() {}
}
