package org.parlance.cli;

import org.parlance.cli.bench.BenchCommand;
import org.parlance.cli.demo.DemoCommand;
import org.parlance.cli.doctor.DoctorCommand;
import org.parlance.cli.explain.ExplainCommand;
import org.parlance.cli.export.ExportCommand;
import org.parlance.cli.imports.ImportCommand;
import org.parlance.cli.init.InitCommand;
import org.parlance.cli.interactive.InteractiveCommand;
import org.parlance.cli.plugin.PluginCommand;
import org.parlance.cli.rl.RlCommand;
import org.parlance.cli.run.RunCommand;
import org.parlance.cli.shell.ShellCommand;
import org.parlance.cli.test.TestCommand;
import org.parlance.cli.train.TrainCommand;
import org.parlance.cli.validate.DataCommand;
import org.parlance.cli.visualize.VisualizeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line's entry: {@code parlance VERB …}. */
@Command(
        name = "parlance",
        description = "Trains, talks to, serves and tests assistants written as Rasa projects.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "VERB",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:ok",
            "1:problems found",
            "2:wrong usage",
            "3:wrong configuration",
            "4:wrong data or model",
            "5:something needed is unavailable",
            "130:interrupted"
        },
        footer = {"", "Example: cd my-bot && parlance train && parlance shell"},
        subcommands = {
            DemoCommand.class,
            InitCommand.class,
            TrainCommand.class,
            TestCommand.class,
            DataCommand.class,
            ExplainCommand.class,
            VisualizeCommand.class,
            ExportCommand.class,
            ImportCommand.class,
            DoctorCommand.class,
            RlCommand.class,
            BenchCommand.class,
            ShellCommand.class,
            InteractiveCommand.class,
            RunCommand.class,
            PluginCommand.class
        })
public final class Main {
    /** Rasa's words for how much is logged, on each verb; {@link Logs} reads them before anything else. */
    @Option(
            names = {"-v", "--verbose", "-vv", "--debug", "--quiet"},
            scope = ScopeType.INHERIT,
            hidden = true)
    private boolean verbosity;

    private Main() {}

    /** Runs a verb and ends the process with its exit code. */
    public static void main(String[] args) {
        Logs.configure(args);
        System.exit(run(Console.ofProcess(), args));
    }

    /** Runs a verb; its exit code is returned. */
    public static int run(Console console, String... args) {
        CommandLine line = new CommandLine(new Main(), new CommandFactory(console));
        line.setOut(console.out());
        line.setErr(console.err());
        line.setColorScheme(CommandLine.Help.defaultColorScheme(
                console.colour() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler(new Mistyped(console));
        line.setExecutionExceptionHandler(new Failures(console));
        line.setExecutionStrategy(new CommandLine.RunLast());
        return line.execute(args);
    }
}
