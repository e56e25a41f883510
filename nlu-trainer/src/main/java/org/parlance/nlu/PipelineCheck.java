package org.parlance.nlu;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Suggest;
import org.parlance.nlu.NluCatalogue.Resolved;
import org.parlance.nlu.data.NluData;
import org.parlance.nlu.spi.NluComponentFactory.Role;

/** Looks for pipelines whose components don't go together. */
final class PipelineCheck {
    private static final Set<String> JUDGES = Set.of("FallbackClassifier", "ContextualIntentClassifier");

    private PipelineCheck() {}

    static void check(List<Resolved> pipeline, NluData data, Problems problems) {
        Set<String> retrieval = data.retrievalKeys().stream()
                .map(key -> key.split("/")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        pipeline.forEach(component -> selector(component, retrieval, problems));
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

    /** Without any examples the dialogue alone is trained. */
    private static void selector(Resolved component, Set<String> keys, Problems problems) {
        component
                .config()
                .source()
                .present("retrieval_intent")
                .filter(node -> !keys.isEmpty() && !keys.contains(String.valueOf(node.plain())))
                .ifPresent(node -> problems.add(Problem.warning(
                                node.location(), "The retrieval intent \"%s\" has no examples.".formatted(node.plain()))
                        .because("This %s selects nothing."
                                .formatted(component.config().name()))
                        .maybe(Suggest.didYouMean(String.valueOf(node.plain()), keys))));
    }
}
