package org.parlance.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlLimits;
import org.parlance.core.yaml.YamlReader;

final class LegacyConfigTest {
    private final Problems problems = new Problems();

    @Test
    void a_template_is_read_as_its_components() {
        AssistantConfig config = read("pipeline: supervised_embeddings\n");
        assertThat(names(config.pipeline().orElseThrow()))
                .containsExactly(
                        "WhitespaceTokenizer",
                        "RegexFeaturizer",
                        "CRFEntityExtractor",
                        "EntitySynonymMapper",
                        "CountVectorsFeaturizer",
                        "DIETClassifier");
        assertThat(messages())
                .containsExactly("The template \"supervised_embeddings\" of Rasa 1 is read as its components.");
    }

    @Test
    void an_unknown_template_is_an_error_with_the_nearest_one() {
        read("pipeline: supervised_embedding\n");
        assertThat(problems.errors())
                .extracting(Problem::maybe)
                .containsExactly("you meant \"supervised_embeddings\".");
    }

    @Test
    void old_names_and_paths_of_rasas_own_classes_are_read_as_todays_names() {
        AssistantConfig config = read(
                """
                pipeline:
                - name: rasa.nlu.tokenizers.whitespace_tokenizer.WhitespaceTokenizer
                - name: EmbeddingIntentClassifier
                  epochs: 3
                - name: my.Component
                """);
        assertThat(names(config.pipeline().orElseThrow()))
                .containsExactly("WhitespaceTokenizer", "DIETClassifier", "my.Component");
        assertThat(config.pipeline().orElseThrow().get(1).settings().values()).containsEntry("epochs", 3L);
        assertThat(messages()).containsExactly("EmbeddingIntentClassifier is read as DIETClassifier.");
    }

    @Test
    void fallback_form_and_mapping_policies_become_a_rule_policy_a_classifier_and_a_rule() {
        AssistantConfig config = read(
                """
                pipeline: [{name: WhitespaceTokenizer}]
                policies:
                - name: FormPolicy
                - name: MappingPolicy
                - name: FallbackPolicy
                  nlu_threshold: 0.5
                  core_threshold: 0.2
                  fallback_action_name: utter_what
                """);
        assertThat(names(config.policies().orElseThrow())).containsExactly("RulePolicy");
        assertThat(config.policies().orElseThrow().get(0).settings().values())
                .isEqualTo(Map.of(
                        "enable_fallback_prediction",
                        true,
                        "core_fallback_threshold",
                        0.2,
                        "core_fallback_action_name",
                        "utter_what"));
        assertThat(config.pipeline().orElseThrow().get(1).settings().values())
                .isEqualTo(Map.of("threshold", 0.5, "ambiguity_threshold", 0.1));
        assertThat(config.impliedRules())
                .extracting(rule -> rule.intent() + " " + rule.action() + " " + rule.loop())
                .containsExactly("nlu_fallback utter_what false");
        assertThat(problems.sorted())
                .extracting(problem -> problem.where().line())
                .containsExactly(3, 4, 5);
    }

    @Test
    void without_a_fallback_policy_nothing_replaces_what_is_predicted() {
        AssistantConfig config = read("policies: [{name: MappingPolicy}]\n");
        assertThat(config.policies().orElseThrow().get(0).settings().values())
                .isEqualTo(Map.of("enable_fallback_prediction", false));
        assertThat(config.impliedRules()).isEmpty();
    }

    @Test
    void two_stage_fallback_starts_the_loop_that_asks_back() {
        AssistantConfig config = read("policies: [{name: RulePolicy}, {name: TwoStageFallbackPolicy}]\n");
        assertThat(names(config.policies().orElseThrow())).containsExactly("RulePolicy");
        assertThat(config.impliedRules())
                .extracting(rule -> rule.action() + " " + rule.loop())
                .containsExactly("action_two_stage_fallback true");
    }

    @Test
    void of_several_learned_policies_of_old_one_stays() {
        AssistantConfig config =
                read("policies: [{name: KerasPolicy, max_history: 4, epochs: 9}, {name: SklearnPolicy}]\n");
        assertThat(names(config.policies().orElseThrow())).containsExactly("TEDPolicy");
        assertThat(config.policies().orElseThrow().get(0).settings().values()).isEqualTo(Map.of("max_history", 4L));
        assertThat(messages())
                .containsExactly("KerasPolicy is read as TEDPolicy.", "SklearnPolicy is left to the other TEDPolicy.");
    }

    private AssistantConfig read(String text) {
        return new ConfigReader(new YamlReader(name -> Optional.empty(), YamlLimits.DEFAULT))
                .read("config.yml", text, problems);
    }

    private List<String> messages() {
        return problems.sorted().stream().map(Problem::what).toList();
    }

    private static List<String> names(List<ComponentConfig> components) {
        return components.stream().map(ComponentConfig::name).toList();
    }
}
