package org.parlance.cli.validate;

import org.parlance.cli.data.ConvertCommand;
import org.parlance.cli.data.MigrateCommand;
import org.parlance.cli.data.SplitCommand;
import org.parlance.cli.explore.CheckCommand;
import picocli.CommandLine.Command;

/** {@code parlance data}: verbs about a project's files. */
@Command(
        name = "data",
        description = "Checks, migrates, splits and converts a project's files.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ValidateCommand.class,
            CheckCommand.class,
            MigrateCommand.class,
            SplitCommand.class,
            ConvertCommand.class
        },
        footer = {"", "Example: parlance data validate --fail-on-warnings"})
public final class DataCommand {
    public DataCommand() {}
}
