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
        PolicyVote beaten = new PolicyVote(
                        "Other", Optional.of("utter_x"), 1.0, "", List.of(), List.of(), Optional.empty())
                .withLost("as sure, but RulePolicy stands first in config.yml");
        PolicyVote silent = new PolicyVote("Memo", Optional.empty(), 0.0, "", List.of(), List.of(), Optional.empty());
        Evidence evidence = new Evidence(
                Evidence.VERSION,
                "model",
                Parse.of("hello", IntentScore.of("greet", 0.75), List.of()),
                new NluEvidence(
                        List.of(new NluEvidence.TokenWeight("hello", 2.5)),
                        List.of(new NluEvidence.ComponentVote("Softmax", "greet 0.75"))),
                List.of("name = Ann from entity"),
                List.of(new Evidence.Step(
                        "utter_greet",
                        "RulePolicy",
                        1.0,
                        List.of(vote, silent, beaten),
                        List.of("utter_greet: variation 2 of 3 (domain.yml:4)"))));

        String stored = Json.write(EvidenceJson.toJson(evidence));

        assertThat(EvidenceJson.fromJson(Json.readObject(stored))).isEqualTo(evidence);
    }

    @Test
    void evidence_of_the_first_version_is_still_read() throws IOException {
        String stored =
                "{\"version\":1,\"model\":\"m\",\"parse\":{\"text\":\"hi\",\"intent\":{\"name\":\"greet\",\"confidence\":0.5},"
                        + "\"entities\":[],\"text_tokens\":[[0,2]]},\"weights\":[[\"hi\",1.23456]],\"votes\":[],\"slots\":[],\"steps\":["
                        + "{\"action\":\"utter_greet\",\"policy\":\"RulePolicy\",\"confidence\":1.0,\"votes\":[{\"policy\":\"RulePolicy\","
                        + "\"action\":\"utter_greet\",\"confidence\":1.0,\"reason\":\"rule 'hi'\",\"sources\":[\"r.yml:1\"],\"masked\":[],"
                        + "\"otherwise\":null}]}]}";

        Evidence read = EvidenceJson.fromJson(Json.readObject(stored));

        assertThat(read.version()).isEqualTo(1);
        assertThat(read.steps().get(0).worded()).isEmpty();
        assertThat(read.steps().get(0).winner().orElseThrow().reason()).isEqualTo("rule 'hi'");
        assertThat(read.steps().get(0).winner().orElseThrow().otherwise()).isEmpty();
    }
}
