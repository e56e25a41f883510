package org.parlance.policy.ensemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event;
import org.parlance.core.event.Stamp;
import org.parlance.core.spi.Policy;
import org.parlance.core.spi.PolicyVote;
import org.parlance.core.spi.Prediction;
import org.parlance.core.tracker.Tracker;

class EnsembleTest {
    private static final Domain DOMAIN = Domain.empty().withActions(List.of("a", "b"));

    private final Tracker listening = Tracker.start("someone", DOMAIN).plus(Event.ActionExecuted.of("action_listen"));

    private static Policy policy(String name, int priority, String action, double confidence, Prediction.Kind kind) {
        PolicyVote vote =
                new PolicyVote(name, Optional.of(action), confidence, "", List.of(), List.of(), Optional.empty());
        Prediction prediction = new Prediction(
                name, priority, Map.of(action, confidence), List.of(), List.of(), kind, false, Map.of(), List.of(vote));
        return new Policy() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Prediction predict(Tracker tracker) {
                return prediction;
            }
        };
    }

    private static Policy policy(String name, int priority, String action, double confidence) {
        return policy(name, priority, action, confidence, Prediction.Kind.INTENT);
    }

    private Prediction of(Policy... policies) {
        return new Ensemble(List.of(policies), DOMAIN).predict(listening);
    }

    @Test
    void theSurestWinsThenTheHigherPriorityThenTheFirst() {
        assertThat(of(policy("low", 9, "a", 0.5), policy("sure", 1, "b", 0.9)).policy())
                .isEqualTo("sure");
        assertThat(of(policy("low", 1, "a", 1.0), policy("high", 4, "b", 1.0)).policy())
                .isEqualTo("high");
        assertThat(of(policy("first", 1, "a", 1.0), policy("second", 1, "b", 1.0))
                        .policy())
                .isEqualTo("first");
    }

    @Test
    void aRunningFormBeatsTextAndTextBeatsIntent() {
        Policy form = policy("form", 1, "a", 0.4, Prediction.Kind.NO_USER);
        Policy text = policy("text", 1, "a", 0.6, Prediction.Kind.END_TO_END);
        Policy intent = policy("intent", 1, "b", 1.0);

        assertThat(of(intent, text, form).policy()).isEqualTo("form");
        assertThat(of(intent, text).policy()).isEqualTo("text");
        assertThat(of(intent, text).events()).containsExactly(new Event.UserFeaturization(true, Stamp.NONE));
    }

    @Test
    void tellsWhyAPolicyLostThatWasNoLessSure() {
        assertThat(lost(policy("high", 4, "a", 1.0), policy("low", 1, "b", 1.0)))
                .contains("as sure, but high has the higher priority (4 over 1)");
        assertThat(lost(policy("first", 1, "a", 1.0), policy("low", 1, "b", 1.0)))
                .contains("as sure, but first stands first in config.yml");
        assertThat(lost(policy("form", 1, "a", 0.4, Prediction.Kind.NO_USER), policy("low", 1, "b", 1.0)))
                .contains("form goes by the active form, which comes before intents");
        assertThat(lost(policy("sure", 1, "a", 1.0), policy("low", 1, "b", 0.5)))
                .isEmpty();
        assertThat(lost(policy("high", 4, "a", 1.0), policy("low", 1, "a", 1.0)))
                .isEmpty();
    }

    private Optional<String> lost(Policy winner, Policy low) {
        return of(winner, low).evidence().stream()
                .filter(vote -> vote.policy().equals("low"))
                .findFirst()
                .orElseThrow()
                .lost();
    }

    @Test
    void whatWasJustRefusedCannotWin() {
        Tracker refused =
                listening.plus(new Event.ActionExecutionRejected("a", Optional.empty(), Optional.empty(), Stamp.NONE));
        Ensemble ensemble = new Ensemble(List.of(policy("one", 9, "a", 1.0), policy("other", 1, "b", 0.2)), DOMAIN);

        assertThat(ensemble.predict(refused).action()).contains("b");
        assertThat(ensemble.predict(refused.plus(Event.ActionExecuted.of("b"))).action())
                .contains("a");
    }

    @Test
    void aFixedFollowupComesFirst() {
        Tracker followed = listening.plus(new Event.FollowupAction(Optional.of("b"), Stamp.NONE));

        Prediction prediction = new Ensemble(List.of(policy("one", 9, "a", 1.0)), DOMAIN).predict(followed);

        assertThat(prediction.policy()).isEqualTo(Prediction.FOLLOWUP);
        assertThat(prediction.action()).contains("b");
    }
}
