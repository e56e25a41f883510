package org.parlance.cli.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.parlance.action.RemoteSettings;
import org.parlance.cli.Console;
import org.parlance.cli.plugin.PluginOptions;
import org.parlance.cli.plugin.Plugins;
import org.parlance.core.config.Endpoints;
import org.parlance.core.config.EndpointsReader;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.ProblemPrinter;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlReader;
import org.parlance.nlu.NluCatalogue;
import org.parlance.nlu.spi.NluComponentFactory;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what a model works with: services, Java actions and plug-ins. */
public class ServiceOptions {
    @Option(
            names = "--endpoints",
            paramLabel = "FILE",
            description = "The services (default: endpoints.yml, if there is one).")
    private Path endpoints;

    @Option(
            names = "--actions",
            arity = "1..*",
            paramLabel = "PATH",
            description = "Jars or folders of Java actions (default: actions, if there are jars).")
    private List<Path> actions;

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    public ServiceOptions() {}

    /** Reads the model at a path, or the newest in a folder, and makes sure that the plug-ins it needs are there. */
    public LoadedModel load(Path path) {
        Plugins loaded = plugins.load();
        LoadedModel read = new ModelLoader(new NluCatalogue(loaded.providers(NluComponentFactory.class))).load(path);
        loaded.require(read.manifest().plugins());
        return read;
    }

    /** Where plug-ins are. */
    public PluginOptions plugins() {
        return plugins;
    }

    /** The services of endpoints.yml; its warnings are printed. */
    public Endpoints endpoints(Console console) {
        Path file = endpoints != null ? endpoints : Path.of("endpoints.yml");
        if (endpoints == null && !Files.exists(file)) {
            return Endpoints.NONE;
        }
        Problems problems = new Problems();
        Endpoints read = new EndpointsReader(YamlReader.ofProcess()).read(file, problems);
        read.actionEndpoint().ifPresent(endpoint -> RemoteSettings.check(endpoint, problems));
        UnusedEndpoints.check(read, problems);
        problems.throwIfErrors(Kind.CONFIGURATION);
        if (!problems.isEmpty()) {
            console.err().println(new ProblemPrinter(console.colour()).render(problems.sorted()));
        }
        return read;
    }

    /** Whether the command line names where actions are, be it Java actions or a server. */
    public boolean actionsGiven() {
        return actions != null || endpoints != null;
    }

    /** Where Java actions are. */
    public List<Path> actions() {
        if (actions != null) {
            requireAll(actions);
            return actions;
        }
        return jarsIn(Path.of("actions")) ? List.of(Path.of("actions")) : List.of();
    }

    /** True for a folder with a jar in it. */
    public static boolean jarsIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".jar"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void requireAll(List<Path> paths) {
        List<Problem> missing = paths.stream()
                .filter(path -> !Files.exists(path))
                .map(path ->
                        Problem.error(Location.ofFile(path.toString()), "There is no such file or folder of actions."))
                .toList();
        if (!missing.isEmpty()) {
            throw new ParlanceException(Kind.CONFIGURATION, missing);
        }
    }
}
