package org.parlance.nlu;

import java.util.List;
import java.util.Set;
import org.parlance.nlu.classify.ContextualIntentClassifier;
import org.parlance.nlu.classify.FallbackClassifier;
import org.parlance.nlu.classify.JointClassifier;
import org.parlance.nlu.classify.KeywordIntentClassifier;
import org.parlance.nlu.classify.ResponseSelector;
import org.parlance.nlu.duckling.DucklingEntityExtractor;
import org.parlance.nlu.extract.EntitySynonymMapper;
import org.parlance.nlu.extract.OpenNlpEntityExtractor;
import org.parlance.nlu.extract.RegexEntityExtractor;
import org.parlance.nlu.featurize.CountVectorsFeaturizer;
import org.parlance.nlu.featurize.LexicalSyntacticFeaturizer;
import org.parlance.nlu.featurize.RegexFeaturizer;
import org.parlance.nlu.language.LanguageIdentifier;
import org.parlance.nlu.spi.NluComponentFactory;
import org.parlance.nlu.spi.NluComponentFactory.Role;
import org.parlance.nlu.tokenize.UnicodeTokenizer;
import org.parlance.nlu.tokenize.WhitespaceTokenizer;

/** The components of this module and the names that config.yml has for them. */
final class BuiltIns {
    private static final Set<String> PATTERNS =
            Set.of("case_sensitive", "use_lookup_tables", "use_regexes", "use_word_boundaries");

    private BuiltIns() {}

    static List<NluComponentFactory> all() {
        return List.of(
                tokenizer(),
                unicodeTokenizer(),
                regexFeaturizer(),
                lexicalFeaturizer(),
                countFeaturizer(),
                joint(),
                softmax(),
                crf(),
                openNlp(),
                selector(),
                keywords(),
                contextual(),
                fallback(),
                regexExtractor(),
                synonyms(),
                duckling(),
                language());
    }

    private static NluComponentFactory tokenizer() {
        return new BuiltIn(
                "WhitespaceTokenizer.v1",
                Role.TOKENIZER,
                Set.of("WhitespaceTokenizer", "SpacyTokenizer", "MitieTokenizer"),
                Set.of("token_pattern"),
                (data, settings, run) -> new WhitespaceTokenizer(settings),
                (settings, files) -> new WhitespaceTokenizer(settings));
    }

    private static NluComponentFactory unicodeTokenizer() {
        return new BuiltIn(
                "UnicodeTokenizer.v1",
                Role.TOKENIZER,
                Set.of("UnicodeTokenizer", "JiebaTokenizer"),
                Set.of("token_pattern"),
                (data, settings, run) -> new UnicodeTokenizer(settings),
                (settings, files) -> new UnicodeTokenizer(settings));
    }

    private static NluComponentFactory regexFeaturizer() {
        return new BuiltIn(
                "RegexFeaturizer.v1",
                Role.FEATURIZER,
                Set.of("RegexFeaturizer"),
                Names.plus(PATTERNS, "alias"),
                (data, settings, run) -> RegexFeaturizer.train(data, settings),
                RegexFeaturizer::load);
    }

    private static NluComponentFactory lexicalFeaturizer() {
        return new BuiltIn(
                "LexicalSyntacticFeaturizer.v1",
                Role.FEATURIZER,
                Set.of("LexicalSyntacticFeaturizer"),
                Set.of("features", "alias"),
                (data, settings, run) -> LexicalSyntacticFeaturizer.train(data, settings),
                LexicalSyntacticFeaturizer::load);
    }

    private static NluComponentFactory countFeaturizer() {
        Set<String> settings =
                Set.of("analyzer", "min_ngram", "max_ngram", "min_df", "max_df", "max_features", "lowercase", "alias");
        return new BuiltIn(
                "CountVectorsFeaturizer.v1",
                Role.FEATURIZER,
                Set.of("CountVectorsFeaturizer"),
                Names.plus(settings, "strip_accents", "stop_words", "OOV_token", "OOV_words"),
                (data, chosen, run) -> CountVectorsFeaturizer.train(data, chosen),
                CountVectorsFeaturizer::load);
    }

    private static NluComponentFactory joint() {
        return new BuiltIn(
                "JointClassifier.v2",
                Role.CLASSIFIER,
                Set.of("DIETClassifier"),
                Set.of("intent_classification", "entity_recognition", "ranking_length", "featurizers"),
                JointClassifier::train,
                JointClassifier::load);
    }

    private static NluComponentFactory softmax() {
        return new BuiltIn(
                "SoftmaxIntentClassifier.v2",
                Role.CLASSIFIER,
                Set.of("LogisticRegressionClassifier", "SklearnIntentClassifier", "MitieIntentClassifier"),
                Set.of("ranking_length", "featurizers"),
                (data, settings, run) ->
                        JointClassifier.train(data, Names.with(settings, "entity_recognition", false), run),
                JointClassifier::load);
    }

    private static NluComponentFactory crf() {
        return new BuiltIn(
                "CrfEntityExtractor.v2",
                Role.EXTRACTOR,
                Set.of("CRFEntityExtractor", "MitieEntityExtractor"),
                Set.of(),
                (data, settings, run) ->
                        JointClassifier.train(data, Names.with(settings, "intent_classification", false), run),
                JointClassifier::load);
    }

    private static NluComponentFactory openNlp() {
        return new BuiltIn(
                "OpenNlpEntityExtractor.v1",
                Role.EXTRACTOR,
                Set.of("OpenNlpEntityExtractor"),
                Set.of("iterations", "cutoff"),
                (data, settings, run) -> OpenNlpEntityExtractor.train(data, settings),
                OpenNlpEntityExtractor::load);
    }

    private static NluComponentFactory selector() {
        return new BuiltIn(
                "ResponseSelector.v2",
                Role.CLASSIFIER,
                Set.of("ResponseSelector"),
                Set.of("retrieval_intent", "ranking_length", "threshold", "featurizers"),
                ResponseSelector::train,
                ResponseSelector::load);
    }

    private static NluComponentFactory keywords() {
        return new BuiltIn(
                "KeywordIntentClassifier.v1",
                Role.CLASSIFIER,
                Set.of("KeywordIntentClassifier"),
                Set.of("case_sensitive"),
                (data, settings, run) -> KeywordIntentClassifier.train(data, settings),
                KeywordIntentClassifier::load);
    }

    private static NluComponentFactory contextual() {
        return new BuiltIn(
                "ContextualIntentClassifier.v1",
                Role.CLASSIFIER,
                Set.of("ContextualIntentClassifier"),
                Set.of("threshold", "max_words"),
                (data, settings, run) -> ContextualIntentClassifier.train(data, settings),
                ContextualIntentClassifier::load);
    }

    private static NluComponentFactory fallback() {
        return new BuiltIn(
                "FallbackClassifier.v1",
                Role.OTHER,
                Set.of("FallbackClassifier"),
                Set.of("threshold", "ambiguity_threshold"),
                (data, settings, run) -> new FallbackClassifier(settings),
                (settings, files) -> new FallbackClassifier(settings));
    }

    private static NluComponentFactory regexExtractor() {
        return new BuiltIn(
                "RegexEntityExtractor.v1",
                Role.EXTRACTOR,
                Set.of("RegexEntityExtractor"),
                PATTERNS,
                (data, settings, run) -> RegexEntityExtractor.train(data, settings),
                RegexEntityExtractor::load);
    }

    private static NluComponentFactory synonyms() {
        return new BuiltIn(
                "EntitySynonymMapper.v1",
                Role.EXTRACTOR,
                Set.of("EntitySynonymMapper"),
                Set.of(),
                (data, settings, run) -> EntitySynonymMapper.train(data, settings),
                EntitySynonymMapper::load);
    }

    private static NluComponentFactory duckling() {
        return new BuiltIn(
                "DucklingEntityExtractor.v1",
                Role.OTHER,
                Set.of("DucklingEntityExtractor"),
                Set.of("url", "dimensions", "locale", "timezone", "timeout"),
                (data, settings, run) -> DucklingEntityExtractor.of(settings),
                (settings, files) -> DucklingEntityExtractor.of(settings));
    }

    private static NluComponentFactory language() {
        return new BuiltIn(
                "LanguageIdentifier.v1",
                Role.OTHER,
                Set.of("LanguageIdentifier"),
                Set.of("languages"),
                (data, settings, run) -> LanguageIdentifier.train(data, settings),
                LanguageIdentifier::load);
    }
}
