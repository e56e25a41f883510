package org.parlance.nlu;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Suggest;
import org.parlance.nlu.NluCatalogue.Resolved;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.data.NluData;
import org.parlance.nlu.spi.NluComponentFactory.Role;

/** Looks for pipelines and components that learn nothing from the examples, or nothing that tells messages apart. */
final class LearningCheck {
    private static final Set<String> AFTER_OTHERS =
            Set.of("FallbackClassifier", "ContextualIntentClassifier", "EntitySynonymMapper", "LanguageIdentifier");
    private static final Set<String> NOT_LEARNT =
            Set.of("KeywordIntentClassifier", "ContextualIntentClassifier", "ResponseSelector");

    private LearningCheck() {}

    static void check(List<Resolved> pipeline, NluData data, Problems problems) {
        Set<String> retrieval = data.retrievalKeys().stream()
                .map(key -> key.split("/")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        pipeline.forEach(component -> selector(component, retrieval, problems));
        pipeline.forEach(component -> switchedOff(component, problems));
        if (!pipeline.isEmpty() && pipeline.stream().noneMatch(LearningCheck::understands)) {
            problems.add(Problem.warning(
                            pipeline.get(0).config().where(),
                            "No component of this pipeline finds an intent or an entity.")
                    .because("Nothing that anybody writes is understood.")
                    .maybe("DIETClassifier is missing."));
        }
        onlyIntent(pipeline, data, problems);
    }

    private static void switchedOff(Resolved component, Problems problems) {
        if (isSwitchedOff(component)) {
            problems.add(Problem.warning(
                            component.config().where(),
                            "%s learns nothing.".formatted(component.config().name()))
                    .because("Both \"intent_classification\" and \"entity_recognition\" are false."));
        }
    }

    private static boolean isSwitchedOff(Resolved component) {
        return !component.settings().flag("intent_classification", true)
                && !component.settings().flag("entity_recognition", true);
    }

    /** Whether it finds something by itself; components of plug-ins and of users' own may do so in any role but two. */
    private static boolean understands(Resolved component) {
        Role role = component.factory().role();
        return role != Role.TOKENIZER
                && role != Role.FEATURIZER
                && !AFTER_OTHERS.contains(component.config().name())
                && !isSwitchedOff(component);
    }

    /** A learnt classifier shares a confidence of 1 out among its intents. */
    private static void onlyIntent(List<Resolved> pipeline, NluData data, Problems problems) {
        if (data.intents().size() == 1 && pipeline.stream().anyMatch(LearningCheck::learnsIntents)) {
            boolean judged = pipeline.stream()
                    .anyMatch(component -> component.config().name().equals("FallbackClassifier"));
            String intent = data.intents().first();
            Location first = data.examples().stream()
                    .filter(example -> example.intent().isPresent())
                    .findFirst()
                    .map(Example::where)
                    .orElse(Location.NONE);
            problems.add(Problem.warning(first, "\"%s\" is the only intent with examples.".formatted(intent))
                    .because("Every message is understood as it with confidence 1%s."
                            .formatted(judged ? ", so the FallbackClassifier never fires" : ""))
                    .maybe("another intent should hold what people say besides."));
        }
    }

    private static boolean learnsIntents(Resolved component) {
        return component.factory().role() == Role.CLASSIFIER
                && !NOT_LEARNT.contains(component.config().name())
                && component.settings().flag("intent_classification", true);
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
