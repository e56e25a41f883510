package org.parlance.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parlance.core.config.AssistantConfig;
import org.parlance.core.config.ConfigReader;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlLimits;
import org.parlance.core.yaml.YamlReader;

class PolicyCatalogueTest {
    private final Problems problems = new Problems();

    private List<String> choose(String policies) {
        AssistantConfig config = new ConfigReader(new YamlReader(Optional::of, YamlLimits.DEFAULT))
                .read("config.yml", "policies:\n" + policies, problems);
        return PolicyCatalogue.choose(config.policies().orElseThrow(), problems).stream()
                .map(PolicyCatalogue.Chosen::name)
                .toList();
    }

    private List<String> said() {
        return problems.sorted().stream()
                .map(problem ->
                        problem.where().line() + " " + problem.severity().word() + " " + problem.what()
                                + (problem.maybe().isEmpty() ? "" : " Maybe " + problem.maybe()))
                .toList();
    }

    @Test
    void knowsRasasPolicies() {
        assertThat(
                        choose(
                                """
                        - name: MemoizationPolicy
                        - name: rasa.core.policies.rule_policy.RulePolicy
                        - name: UnexpecTEDIntentPolicy
                          max_history: 5
                        - name: TEDPolicy
                          max_history: 8
                          epochs: 100
                          constrain_similarities: true
                        """))
                .containsExactly("MemoizationPolicy", "RulePolicy", "TEDPolicy");
        assertThat(said())
                .containsExactly(
                        "0 note These have no effect here: UnexpecTEDIntentPolicy, TEDPolicy (constrain_similarities, epochs).");
    }

    @Test
    void refusesWhatCannotRunAtItsLine() {
        choose("- name: RulPolicy\n- name: my.module.Policy\n- name: RulePolicy\n  restict_rules: false\n");

        assertThat(said())
                .containsExactly(
                        "2 error The policy \"RulPolicy\" is not known. Maybe you meant \"RulePolicy\".",
                        "3 error The policy \"my.module.Policy\" is not known. Maybe one of these does the work:"
                                + " AugmentedMemoizationPolicy, MemoizationPolicy, RulePolicy, TEDPolicy,"
                                + " UnexpecTEDIntentPolicy.",
                        "5 warning The setting \"restict_rules\" of RulePolicy is not known."
                                + " Maybe you meant \"restrict_rules\".");
    }
}
