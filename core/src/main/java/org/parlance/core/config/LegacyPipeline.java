package org.parlance.core.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Suggest;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlScalar;

/** What older Rasa versions wrote under {@code pipeline}: templates by name, and components that have another name now. */
final class LegacyPipeline {
    private static final String NGRAMS = "CountVectorsFeaturizer";
    private static final String WORDS = "WhitespaceTokenizer";
    private static final String REGEX = "RegexFeaturizer";
    private static final String ENTITIES = "CRFEntityExtractor";
    private static final String SYNONYMS = "EntitySynonymMapper";
    private static final String INTENTS = "DIETClassifier";
    private static final String SKLEARN = "SklearnIntentClassifier";

    private static final Map<String, List<String>> TEMPLATES = Map.of(
            "supervised_embeddings", List.of(WORDS, REGEX, ENTITIES, SYNONYMS, NGRAMS, INTENTS),
            "tensorflow_embedding", List.of(WORDS, REGEX, ENTITIES, SYNONYMS, NGRAMS, INTENTS),
            "pretrained_embeddings_spacy",
                    List.of("SpacyNLP", "SpacyTokenizer", "SpacyFeaturizer", REGEX, ENTITIES, SYNONYMS, SKLEARN),
            "spacy_sklearn",
                    List.of("SpacyNLP", "SpacyTokenizer", "SpacyFeaturizer", REGEX, ENTITIES, SYNONYMS, SKLEARN),
            "pretrained_embeddings_convert", List.of(WORDS, "ConveRTFeaturizer", INTENTS),
            "keyword", List.of("KeywordIntentClassifier"));

    private static final Map<String, String> RENAMED = Map.ofEntries(
            Map.entry("EmbeddingIntentClassifier", INTENTS),
            Map.entry("DucklingHTTPExtractor", "DucklingEntityExtractor"),
            Map.entry("ConveRTTokenizer", WORDS),
            Map.entry("LanguageModelTokenizer", WORDS),
            Map.entry("HFTransformersNLP", "LanguageModelFeaturizer"),
            Map.entry("nlp_spacy", "SpacyNLP"),
            Map.entry("nlp_mitie", "MitieNLP"),
            Map.entry("tokenizer_whitespace", WORDS),
            Map.entry("tokenizer_jieba", "JiebaTokenizer"),
            Map.entry("tokenizer_spacy", "SpacyTokenizer"),
            Map.entry("tokenizer_mitie", "MitieTokenizer"),
            Map.entry("intent_featurizer_count_vectors", NGRAMS),
            Map.entry("intent_featurizer_spacy", "SpacyFeaturizer"),
            Map.entry("intent_featurizer_mitie", "MitieFeaturizer"),
            Map.entry("intent_entity_featurizer_regex", REGEX),
            Map.entry("intent_classifier_tensorflow_embedding", INTENTS),
            Map.entry("intent_classifier_sklearn", SKLEARN),
            Map.entry("intent_classifier_mitie", "MitieIntentClassifier"),
            Map.entry("intent_classifier_keyword", "KeywordIntentClassifier"),
            Map.entry("ner_crf", ENTITIES),
            Map.entry("ner_spacy", "SpacyEntityExtractor"),
            Map.entry("ner_mitie", "MitieEntityExtractor"),
            Map.entry("ner_synonyms", SYNONYMS),
            Map.entry("ner_duckling_http", "DucklingEntityExtractor"));

    private LegacyPipeline() {}

    /** The components of a template that is given by its name alone; empty for anything but a text. */
    static Optional<List<ComponentConfig>> template(YamlNode pipeline, Problems problems) {
        if (!(pipeline instanceof YamlScalar scalar) || !(scalar.plain() instanceof String name)) {
            return Optional.empty();
        }
        Location where = scalar.location();
        if (!TEMPLATES.containsKey(name)) {
            problems.error(
                    where,
                    "There is no pipeline template \"%s\".".formatted(name),
                    Suggest.didYouMean(name, TEMPLATES.keySet()));
            return Optional.of(List.of());
        }
        problems.add(Problem.note(where, "The template \"%s\" of Rasa 1 is read as its components.".formatted(name))
                .because("They are " + String.join(", ", TEMPLATES.get(name)) + "."));
        return Optional.of(TEMPLATES.get(name).stream()
                .map(component -> ComponentConfig.of(component, Map.of(), where))
                .toList());
    }

    /** The pipeline with today's names; of two tokenizers that one component once was, the first stays. */
    static List<ComponentConfig> renamed(List<ComponentConfig> pipeline, Problems problems) {
        List<ComponentConfig> renamed = new ArrayList<>();
        for (ComponentConfig component : pipeline) {
            String name = component.shortName();
            String now = RENAMED.getOrDefault(name, name);
            if (!now.equals(name)) {
                problems.add(Problem.note(component.where(), "%s is read as %s.".formatted(name, now))
                        .because("Rasa 3 no longer has the old name."));
            }
            renamed.add(component.named(now));
        }
        return renamed;
    }
}
