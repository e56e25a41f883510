package org.parlance.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.ResponseVariation;
import org.parlance.core.graph.Step;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problems;
import org.parlance.core.train.TrainingRun;
import org.parlance.policy.conformance.Texts;
import org.parlance.policy.rule.RuleCheck;
import org.parlance.policy.rule.RulePolicyTrainer;
import org.parlance.policy.story.StoryData;

class PolicyGraphTest {
    private static final String DOMAIN =
            """
            intents: [greet]
            responses: {utter_hi: [{text: hi}]}
            """;
    private static final String RULE =
            """
            rules:
            - rule: greet
              steps:
              - intent: greet
              - action: utter_hi
            """;

    private final Texts texts = new Texts(DOMAIN, RULE);

    private static PolicyGraph graph(StoryData stories, Domain domain) {
        return PolicyGraph.of(new PolicyInput(Optional.empty(), stories, domain), new Problems());
    }

    private static Domain saying(Domain domain, String response, String text) {
        ResponseVariation variation = new ResponseVariation(
                Map.of("text", text), Optional.empty(), Optional.empty(), List.of(), Location.NONE);
        return domain.withResponses(Map.of(response, List.of(variation)));
    }

    @Test
    void anotherWordingRetrainsNothing() {
        assertThat(graph(texts.stories(), saying(texts.domain(), "utter_hi", "hello"))
                        .leaves())
                .isEqualTo(graph(texts.stories(), saying(texts.domain(), "utter_hi", "good day"))
                        .leaves());
    }

    @Test
    void anotherResponseOrRuleRetrains() {
        PolicyGraph before = graph(texts.stories(), texts.domain());

        assertThat(graph(texts.stories(), saying(texts.domain(), "utter_bye", "bye"))
                        .leaves())
                .isNotEqualTo(before.leaves());
        assertThat(graph(new Texts(DOMAIN, RULE.replace("rule: greet", "rule: welcome")).stories(), texts.domain())
                        .leaves())
                .isNotEqualTo(before.leaves());
    }

    @Test
    void rulesAreCheckedOnceForWhoeverAsksAndForTheTraining() {
        PolicyGraph graph = graph(texts.stories(), texts.domain());
        Step<?, ?> rules = graph.steps().get(0);

        RuleCheck check = graph.ruleCheck(rules.node().settings());
        RulePolicyTrainer trainer =
                (RulePolicyTrainer) rules.factory().trainer(rules.node().settings());

        assertThat(trainer.train(graph.conversations(), TrainingRun.quiet(1)).machine())
                .isSameAs(check.machine());
    }

    @Test
    void withoutPoliciesInTheConfigurationTheRecommendedOnesAreTrained() {
        assertThat(graph(texts.stories(), texts.domain()).steps())
                .extracting(step -> ((Step<?, ?>) step).node().name())
                .containsExactly("policy.00.RulePolicy", "policy.01.AugmentedMemoizationPolicy", "policy.02.TEDPolicy");
    }
}
