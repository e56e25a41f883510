package org.parlance.core.spi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.event.ParseJson;
import org.parlance.core.json.Json;
import org.parlance.core.spi.Evidence.Step;
import org.parlance.core.spi.NluEvidence.ComponentVote;
import org.parlance.core.spi.NluEvidence.TokenWeight;

/** Writes a turn's evidence as it is stored with the turn, and reads it again. */
public final class EvidenceJson {
    private EvidenceJson() {}

    public static Map<String, Object> toJson(Evidence evidence) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", evidence.version());
        json.put("model", evidence.model());
        json.put("parse", ParseJson.toJson(evidence.parse()));
        json.put(
                "weights",
                evidence.nlu().weights().stream()
                        .map(weight -> List.of(weight.token(), rounded(weight.weight())))
                        .toList());
        json.put(
                "votes",
                evidence.nlu().votes().stream()
                        .map(vote -> List.of(vote.component(), vote.finding()))
                        .toList());
        json.put("slots", evidence.slots());
        json.put("steps", evidence.steps().stream().map(EvidenceJson::step).toList());
        return json;
    }

    /** Reads evidence; what is missing is empty. */
    public static Evidence fromJson(Map<String, Object> json) {
        List<TokenWeight> weights = Json.list(json.get("weights")).stream()
                .map(Json::list)
                .map(pair -> new TokenWeight(String.valueOf(pair.get(0)), number(pair.get(1))))
                .toList();
        List<ComponentVote> votes = Json.list(json.get("votes")).stream()
                .map(Json::list)
                .map(pair -> new ComponentVote(String.valueOf(pair.get(0)), String.valueOf(pair.get(1))))
                .toList();
        return new Evidence(
                (int) number(json.get("version")),
                text(json.get("model")),
                ParseJson.fromJson(Json.map(json.get("parse"))),
                new NluEvidence(weights, votes),
                texts(json.get("slots")),
                Json.list(json.get("steps")).stream()
                        .map(item -> readStep(Json.map(item)))
                        .toList());
    }

    private static Map<String, Object> step(Step step) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("action", step.action());
        json.put("policy", step.policy());
        json.put("confidence", step.confidence());
        json.put("votes", step.votes().stream().map(EvidenceJson::vote).toList());
        putSome("worded", step.worded(), json);
        return json;
    }

    private static Step readStep(Map<String, Object> json) {
        List<PolicyVote> votes = Json.list(json.get("votes")).stream()
                .map(item -> readVote(Json.map(item)))
                .toList();
        return new Step(
                text(json.get("action")),
                text(json.get("policy")),
                number(json.get("confidence")),
                votes,
                texts(json.get("worded")));
    }

    private static Map<String, Object> vote(PolicyVote vote) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("policy", vote.policy());
        vote.action().ifPresent(action -> json.put("action", action));
        json.put("confidence", vote.confidence());
        json.put("reason", vote.reason());
        putSome("sources", vote.sources(), json);
        putSome("masked", vote.masked(), json);
        vote.otherwise().ifPresent(words -> json.put("otherwise", words));
        vote.lost().ifPresent(words -> json.put("lost", words));
        return json;
    }

    private static PolicyVote readVote(Map<String, Object> json) {
        return new PolicyVote(
                text(json.get("policy")),
                Optional.ofNullable(json.get("action")).map(Object::toString),
                number(json.get("confidence")),
                text(json.get("reason")),
                texts(json.get("sources")),
                texts(json.get("masked")),
                Optional.ofNullable(json.get("otherwise")).map(Object::toString),
                Optional.ofNullable(json.get("lost")).map(Object::toString));
    }

    /** An empty list is left out, since evidence is stored with every turn. */
    private static void putSome(String key, List<String> items, Map<String, Object> json) {
        if (!items.isEmpty()) {
            json.put(key, items);
        }
    }

    /** A weight as exactly as anyone looks at it. */
    private static double rounded(double weight) {
        return Math.round(weight * 1000) / 1000.0;
    }

    private static List<String> texts(Object items) {
        return Json.list(items).stream().map(String::valueOf).toList();
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }

    private static double number(Object value) {
        return value instanceof Number n ? n.doubleValue() : 0.0;
    }
}
