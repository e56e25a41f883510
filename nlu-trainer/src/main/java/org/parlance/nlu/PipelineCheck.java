package org.parlance.nlu;

import java.util.List;
import java.util.Set;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.nlu.NluCatalogue.Resolved;
import org.parlance.nlu.spi.NluComponentFactory.Role;

/** Looks for pipelines whose components don't go together. */
final class PipelineCheck {
    private static final Set<String> JUDGES = Set.of("FallbackClassifier", "ContextualIntentClassifier");

    private PipelineCheck() {}

    static void check(List<Resolved> pipeline, Problems problems) {
        List<Resolved> tokenizers = pipeline.stream()
                .filter(c -> c.factory().role() == Role.TOKENIZER)
                .toList();
        if (tokenizers.size() > 1) {
            problems.error(
                    tokenizers.get(1).config().where(),
                    "A pipeline has one tokenizer, but %s comes after %s."
                            .formatted(
                                    tokenizers.get(1).config().name(),
                                    tokenizers.get(0).config().name()),
                    "one of them is to be taken away.");
        }
        boolean classified = false;
        for (Resolved component : pipeline) {
            String name = component.config().name();
            if (!JUDGES.contains(name)) {
                classified |= component.factory().role() == Role.CLASSIFIER;
            } else if (!classified) {
                problems.add(Problem.error(
                                component.config().where(),
                                "The %s needs an intent classifier before it.".formatted(name))
                        .because("It judges that classifier's confidence."));
            }
        }
    }
}
