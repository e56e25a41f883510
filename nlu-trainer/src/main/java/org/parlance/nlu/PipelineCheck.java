package org.parlance.nlu;

import java.util.List;
import java.util.Set;
import org.parlance.core.config.ComponentConfig;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.nlu.NluCatalogue.Resolved;
import org.parlance.nlu.spi.NluComponentFactory.Role;

/** Looks for pipelines whose components don't go together. */
final class PipelineCheck {
    private static final Set<String> JUDGES = Set.of("FallbackClassifier", "ContextualIntentClassifier");
    private static final Set<String> WITHOUT_TOKENS =
            Set.of("KeywordIntentClassifier", "RegexEntityExtractor", "EntitySynonymMapper");

    private PipelineCheck() {}

    static void check(List<Resolved> pipeline, Problems problems) {
        oneTokenizer(pipeline, problems);
        tokensFirst(pipeline, problems);
        judgesLast(pipeline, problems);
    }

    private static void oneTokenizer(List<Resolved> pipeline, Problems problems) {
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
    }

    /** A pipeline without a tokenizer gets one; one that comes too late would leave those before it with nothing to see. */
    private static void tokensFirst(List<Resolved> pipeline, Problems problems) {
        List<Role> roles = pipeline.stream().map(c -> c.factory().role()).toList();
        for (int i = 0; i < roles.indexOf(Role.TOKENIZER); i++) {
            ComponentConfig early = pipeline.get(i).config();
            if (PipelineSteps.needsMessages(roles.get(i)) && !WITHOUT_TOKENS.contains(early.name())) {
                problems.add(Problem.error(early.where(), "%s stands before the tokenizer.".formatted(early.name()))
                        .because("It sees the tokens that the tokenizer makes.")
                        .maybe("the tokenizer should come first."));
            }
        }
    }

    private static void judgesLast(List<Resolved> pipeline, Problems problems) {
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
