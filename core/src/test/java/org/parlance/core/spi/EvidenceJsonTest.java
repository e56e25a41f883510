package org.parlance.core.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parlance.core.json.Json;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;

class EvidenceJsonTest {
    @Test
    void evidence_survives_being_stored() throws IOException {
        PolicyVote vote = new PolicyVote(
                "RulePolicy",
                Optional.of("utter_greet"),
                1.0,
                "rule 'say hello'",
                List.of("rules.yml:4"),
                List.of("action_listen: a rule decides"),
                Optional.of("intent goodbye"));
        PolicyVote silent = new PolicyVote("Memo", Optional.empty(), 0.0, "", List.of(), List.of(), Optional.empty());
        Evidence evidence = new Evidence(
                Evidence.VERSION,
                "model",
                Parse.of("hello", IntentScore.of("greet", 0.75), List.of()),
                new NluEvidence(
                        List.of(new NluEvidence.TokenWeight("hello", 2.5)),
                        List.of(new NluEvidence.ComponentVote("Softmax", "greet 0.75"))),
                List.of("name = Ann from entity"),
                List.of(new Evidence.Step("utter_greet", "RulePolicy", 1.0, List.of(vote, silent))));

        String stored = Json.write(EvidenceJson.toJson(evidence));

        assertThat(EvidenceJson.fromJson(Json.readObject(stored))).isEqualTo(evidence);
    }
}
