package org.parlance.cli.validate;

import picocli.CommandLine.Command;

/** {@code parlance data}: verbs about a project's files. */
@Command(
        name = "data",
        description = "Checks a project's files.",
        mixinStandardHelpOptions = true,
        subcommands = ValidateCommand.class,
        footer = {"", "Example: parlance data validate --fail-on-warnings"})
public final class DataCommand {
    public DataCommand() {}
}
