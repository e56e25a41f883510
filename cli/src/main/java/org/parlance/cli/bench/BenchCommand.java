package org.parlance.cli.bench;

import picocli.CommandLine.Command;

/** {@code parlance bench}: measures how good and how dear a part of Parlance is. */
@Command(
        name = "bench",
        description = "Measures how good and how dear a part of Parlance is.",
        mixinStandardHelpOptions = true,
        subcommands = {NluBenchCommand.class, NluRunCommand.class},
        footer = {"", "Example: parlance bench nlu --train data/nlu.yml --test tests/test_nlu.yml"})
public final class BenchCommand {
    public BenchCommand() {}
}
