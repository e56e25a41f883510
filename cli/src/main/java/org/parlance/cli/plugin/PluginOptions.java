package org.parlance.cli.plugin;

import java.nio.file.Files;
import java.nio.file.Path;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;
import picocli.CommandLine.Option;

/** The option that says where plug-ins are; a mixin of every verb that trains or loads a model. */
public final class PluginOptions {
    @Option(
            names = "--plugins",
            paramLabel = "DIR",
            description = "The folder of plug-ins (default: plugins in the installation).")
    private Path directory;

    /** The folder of plug-ins, whether it is there or not. */
    public Path directory() {
        return directory != null ? directory : installation().resolve("plugins");
    }

    /**
     * Loads the plug-ins.
     *
     * @throws ParlanceException when a folder was named that is not there, or a plug-in is broken
     */
    public Plugins load() {
        if (directory != null && !Files.isDirectory(directory)) {
            throw new ParlanceException(
                    ParlanceException.Kind.CONFIGURATION,
                    Problem.error(Location.ofFile(directory.toString()), "There is no such folder of plug-ins.")
                            .maybe("--plugins should name the folder that holds one folder for each plug-in."));
        }
        return PluginLoader.load(directory());
    }

    /** The folder that Parlance was unpacked to; the launcher says it. */
    static Path installation() {
        return Path.of(System.getProperty("parlance.home", "."));
    }
}
