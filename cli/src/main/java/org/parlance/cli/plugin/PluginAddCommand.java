package org.parlance.cli.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parlance.cli.Console;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parlance plugin add}: copies a plug-in into the installation, after consent where its licence asks for it. */
@Command(
        name = "add",
        description = "Adds a plug-in; an older one of the same name is replaced.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: parlance plugin add embeddings"})
public final class PluginAddCommand implements Callable<Integer> {
    private static final String NOTICE = "NOTICE";

    @Parameters(paramLabel = "NAME|ZIP|DIR", description = "A plug-in of Parlance's own, or a plug-in's zip or folder.")
    private String plugin;

    @Mixin
    private PluginOptions options;

    @Option(names = "--accept-licence", description = "Accept the plug-in's licence without being asked.")
    private boolean accepted;

    private final Console console;

    public PluginAddCommand(Console console) {
        this.console = console;
    }

    /** Ends with 1 when the licence was not accepted. */
    @Override
    public Integer call() {
        Path source = PluginSource.ofProcess().find(plugin);
        Optional<PluginDescriptor> added = new PluginInstaller(options.directory()).add(source, this::consent);
        console.out()
                .println(added.map(said -> "Added %s %s to %s.".formatted(said.name(), said.version(), place(said)))
                        .orElse("Nothing was added."));
        return added.isPresent() ? 0 : 1;
    }

    private Path place(PluginDescriptor said) {
        return options.directory().resolve(said.name());
    }

    private boolean consent(PluginFolder files) {
        console.out().println(notice(files));
        if (accepted) {
            return true;
        }
        if (!console.terminal()) {
            throw new ParlanceException(
                    ParlanceException.Kind.USAGE,
                    Problem.error(Location.NONE, "This plug-in's licence must be accepted first.")
                            .because("There is no terminal to ask on.")
                            .maybe("add --accept-licence, having read the notice above."));
        }
        console.out().print("Do you accept this licence? Type yes to go on: ");
        console.out().flush();
        return "yes".equalsIgnoreCase(answer().strip());
    }

    private String answer() {
        try {
            return Optional.ofNullable(console.in().readLine()).orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String notice(PluginFolder files) {
        Path file = files.path().resolve(NOTICE);
        String licence = "The licence of this plug-in is %s."
                .formatted(files.descriptor().licence());
        try {
            return Files.exists(file) ? Files.readString(file).strip() : licence;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
