package org.parlance.cli.plugin;

import picocli.CommandLine.Command;

/** {@code parlance plugin}: what plug-ins there are, and adding one. */
@Command(
        name = "plugin",
        description = "Lists and adds plug-ins.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "add|list",
        footer = {"", "Example: parlance plugin add embeddings"},
        subcommands = {PluginAddCommand.class, PluginListCommand.class})
public final class PluginCommand {}
