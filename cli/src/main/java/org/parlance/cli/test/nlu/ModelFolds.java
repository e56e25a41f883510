package org.parlance.cli.test.nlu;

import java.util.List;
import java.util.Optional;
import org.parlance.cli.model.LoadedModel;
import org.parlance.cli.plugin.PluginOptions;
import org.parlance.cli.plugin.Plugins;
import org.parlance.cli.project.Project;
import org.parlance.cli.train.TrainingOptions;
import org.parlance.core.domain.DomainPlaces;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problems;
import org.parlance.core.train.Progress;
import org.parlance.nlu.data.NluData;
import org.parlance.policy.story.StoryData;

/** Cross-validation of the pipeline that a model was trained with, on examples that somebody brings along. */
public final class ModelFolds {
    private final LoadedModel model;
    private final PluginOptions plugins;

    public ModelFolds(LoadedModel model, PluginOptions plugins) {
        this.model = model;
        this.plugins = plugins;
    }

    /**
     * All examples, each as a model understands it that has not learnt from it.
     *
     * @throws org.parlance.core.problem.ParlanceException when there are fewer examples than folds, or they have errors
     */
    public NluTest test(NluData data, int folds, Problems problems) {
        FoldPlan.enough(data, folds, problems);
        try (Plugins loaded = plugins.load()) {
            MemoryTraining training = MemoryTraining.of(model.id(), project(data), loaded);
            training.check(data, problems);
            problems.throwIfErrors(Kind.CONFIGURATION);
            Work work = new Work(TrainingOptions.SEED, Runtime.getRuntime().availableProcessors(), Progress.NONE);
            return CrossValidation.run(training, FoldPlan.of(data, folds, work.seed()), work)
                    .test();
        }
    }

    private Project project(NluData data) {
        return new Project(
                model.config(),
                Optional.empty(),
                model.domain(),
                DomainPlaces.NOWHERE,
                model.domainJson(),
                data,
                StoryData.EMPTY,
                Optional.empty(),
                List.of());
    }
}
