package org.parlance.cli.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parlance.cli.model.LoadedModel;
import org.parlance.cli.model.ModelLoader;
import org.parlance.cli.plugin.Plugins;
import org.parlance.cli.project.Project;
import org.parlance.cli.project.ProjectPaths;
import org.parlance.cli.project.ProjectReader;
import org.parlance.cli.train.ProjectTraining;
import org.parlance.cli.train.Training;
import org.parlance.cli.train.TrainingOptions;
import org.parlance.core.archive.ModelKind;
import org.parlance.core.graph.TrainingListener;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problems;
import org.parlance.core.train.Progress;
import org.parlance.core.yaml.YamlReader;
import org.parlance.nlu.NluCatalogue;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.data.NluData;
import org.parlance.nlu.data.NluReader;
import org.parlance.nlu.spi.NluComponentFactory;

/** The files of a job, read once, and models that are trained from them. */
final class NluTrial {
    private final NluJob job;
    private final Path folder;
    private final Plugins plugins;
    private final NluCatalogue catalogue;
    private final Project project;

    /** @param folder with the job's config.yml, and for what is not to be kept */
    NluTrial(NluJob job, Path folder, Plugins plugins) {
        this.job = job;
        this.folder = folder;
        this.plugins = plugins;
        this.catalogue = new NluCatalogue(plugins.providers(NluComponentFactory.class));
        Problems problems = new Problems();
        ProjectPaths paths =
                ProjectPaths.in(folder).withData("--train", job.part().train());
        Project read = new ProjectReader(YamlReader.ofProcess(), problems).read(paths, false);
        problems.throwIfErrors(Kind.DATA);
        this.project = read.withNlu(without(job.outOfScope(), read.nlu()));
    }

    private static NluData without(Set<String> intents, NluData data) {
        List<Example> kept = data.examples().stream()
                .filter(example -> example.label().filter(intents::contains).isEmpty())
                .toList();
        return new NluData(kept, data.synonyms(), data.regexes(), data.lookups());
    }

    int trainExamples() {
        return project.nlu().examples().size();
    }

    /** Trains with a seed, without the cache; the model's file. */
    Path train(long seed) {
        TrainingOptions options = new TrainingOptions(
                ModelKind.NLU,
                job.models(),
                Optional.of(job.name() + "-" + seed),
                folder.resolve("cache"),
                seed,
                job.threads(),
                true);
        Problems problems = new Problems();
        List<String> used = ProjectTraining.used(plugins, plugins.providers(NluComponentFactory.class), project);
        Training training = new Training(project, options, catalogue, used, problems);
        problems.throwIfErrors(Kind.CONFIGURATION);
        return training.run(TrainingListener.NONE, Progress.NONE).file();
    }

    LoadedModel load(Path file) {
        return new ModelLoader(catalogue).load(file);
    }

    /** What the models are tested with: every example that has an intent. */
    List<Example> gold() {
        Problems problems = new Problems();
        Path file = job.part().test();
        List<Example> gold = new ArrayList<>();
        YamlReader.ofProcess()
                .read(file, problems)
                .flatMap(node -> node.asMapping("A file of examples", problems))
                .flatMap(content -> content.present("nlu"))
                .ifPresent(section -> gold.addAll(NluReader.everyExample(section, problems)));
        gold.removeIf(example -> example.label().isEmpty());
        if (gold.isEmpty()) {
            problems.error(Location.ofFile(file.toString()), "There are no examples to test with here.");
        }
        problems.throwIfErrors(Kind.DATA);
        return gold;
    }
}
