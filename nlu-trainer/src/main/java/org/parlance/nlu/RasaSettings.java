package org.parlance.nlu;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The settings of Rasa's components that are known but mean nothing to the components that do their work here. */
final class RasaSettings {
    private static final Set<String> NEURAL = words("epochs batch_size batch_strategy learning_rate transformer_size"
            + " number_of_transformer_layers number_of_attention_heads hidden_layers_sizes embedding_dimension"
            + " dense_dimension concat_dimension number_of_negative_examples loss_type similarity_type"
            + " renormalize_confidences model_confidence constrain_similarities scale_loss"
            + " regularization_constant negative_margin_scale drop_rate drop_rate_attention weight_sparsity"
            + " connection_density use_sparse_input_dropout use_dense_input_dropout use_masked_language_model"
            + " BILOU_flag split_entities_by_comma unidirectional_encoder use_key_relative_attention"
            + " use_value_relative_attention max_relative_position evaluate_every_number_of_epochs"
            + " evaluate_on_number_of_examples tensorboard_log_directory tensorboard_log_level checkpoint_model"
            + " random_seed run_eagerly maximum_positive_similarity maximum_negative_similarity"
            + " use_maximum_negative_similarity share_hidden_layers use_gpu analyze_sentiment num_threads");
    private static final Set<String> TOKENIZER = words(
            "intent_tokenization_flag intent_split_symbol" + " prefix_separator_symbol case_sensitive dictionary_path");
    private static final Map<String, Set<String>> BY_NAME = Map.ofEntries(
            Map.entry("WhitespaceTokenizer", TOKENIZER),
            Map.entry("UnicodeTokenizer", TOKENIZER),
            Map.entry("JiebaTokenizer", TOKENIZER),
            Map.entry("SpacyTokenizer", TOKENIZER),
            Map.entry("MitieTokenizer", TOKENIZER),
            Map.entry("RegexFeaturizer", words("number_additional_patterns")),
            Map.entry(
                    "CountVectorsFeaturizer",
                    words("use_shared_vocab use_lemma additional_vocabulary_size" + " token_pattern max_tokens")),
            Map.entry("DIETClassifier", NEURAL),
            Map.entry("ResponseSelector", plus(NEURAL, "use_text_as_label")),
            Map.entry("LogisticRegressionClassifier", words("max_iter solver tol random_state class_weight C penalty")),
            Map.entry(
                    "SklearnIntentClassifier",
                    words("C kernels gamma max_cross_validation_folds scoring_function" + " num_threads")),
            Map.entry("MitieIntentClassifier", words("num_threads")),
            Map.entry("MitieEntityExtractor", words("num_threads")),
            Map.entry(
                    "CRFEntityExtractor",
                    words("BILOU_flag split_entities_by_comma features max_iterations L1_c L2_c" + " featurizers")),
            Map.entry("SpacyNLP", words("model case_sensitive")),
            Map.entry("MitieNLP", words("model")),
            Map.entry("SpacyFeaturizer", words("pooling alias")),
            Map.entry("MitieFeaturizer", words("pooling alias")),
            Map.entry("ConveRTFeaturizer", words("model_url alias")),
            Map.entry("LanguageModelFeaturizer", words("model_name model_weights cache_dir alias")),
            Map.entry("SpacyEntityExtractor", words("dimensions")));

    private RasaSettings() {}

    static Set<String> withoutEffect(Set<String> names) {
        Set<String> all = new TreeSet<>();
        names.forEach(name -> all.addAll(BY_NAME.getOrDefault(name, Set.of())));
        return all;
    }

    private static Set<String> words(String text) {
        return Set.of(text.split(" "));
    }

    private static Set<String> plus(Set<String> words, String more) {
        Set<String> all = new TreeSet<>(words);
        all.add(more);
        return all;
    }
}
