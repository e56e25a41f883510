package org.parlance.cli.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.parlance.cli.Console;
import org.parlance.cli.plugin.PluginOptions;
import org.parlance.cli.project.ProjectPaths;
import org.parlance.cli.train.ProjectTraining;
import org.parlance.cli.train.TrainingOptions;
import org.parlance.cli.train.TrainingReport;
import org.parlance.core.archive.ModelKind;
import org.parlance.core.yaml.YamlLimits;
import org.parlance.core.yaml.YamlReader;
import org.parlance.server.http.ModelTrainer;

/** Trains what a request of the HTTP API brings along, in a folder of its own that is gone afterwards. */
public final class ApiTrainer implements ModelTrainer {
    private static final String FILE = "data.yml";

    private final Path models;
    private final Path cache;
    private final PluginOptions plugins;

    /**
     * @param models where models go that are to stay
     * @param cache where unchanged parts are kept
     */
    public ApiTrainer(Path models, Path cache, PluginOptions plugins) {
        this.models = models;
        this.cache = cache;
        this.plugins = plugins;
    }

    @Override
    public Trained train(String yaml, Options options) {
        try {
            Path folder = Files.createTempDirectory("parlance-train");
            try {
                Files.writeString(folder.resolve(FILE), yaml);
                return train(folder, options);
            } finally {
                delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Trained train(Path folder, Options options) throws IOException {
        TrainingOptions training = new TrainingOptions(
                ModelKind.FULL,
                options.keep() ? models : folder.resolve("models"),
                Optional.empty(),
                cache,
                TrainingOptions.SEED,
                Runtime.getRuntime().availableProcessors(),
                options.force());
        // What a request says is not filled in from the server's environment.
        YamlReader yaml = new YamlReader(name -> Optional.of("${" + name + "}"), YamlLimits.DEFAULT);
        Path model = new ProjectTraining(TrainingReport.quiet(silent()), plugins, false)
                .reading(yaml)
                .run(ProjectPaths.ofFile(folder.resolve(FILE)), training)
                .file();
        return new Trained(model.getFileName().toString(), Files.readAllBytes(model));
    }

    private static Console silent() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return new Console(new BufferedReader(Reader.nullReader()), nowhere, nowhere, false, false);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
