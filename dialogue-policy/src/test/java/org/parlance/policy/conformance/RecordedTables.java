package org.parlance.policy.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.core.json.Json;
import org.parlance.policy.machine.LoopTable;
import org.parlance.policy.machine.RuleTable;
import org.parlance.policy.machine.Transition;
import org.parlance.policy.rule.RuleEngine;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.state.StateJson;
import org.parlance.policy.training.Origin;

/** Rules that were never compiled here: Rasa's look-up tables as they were recorded. */
final class RecordedTables {
    private RecordedTables() {}

    static RuleEngine engine(Map<String, Object> tables) {
        return new RuleEngine(
                new RuleTable(transitions(tables.get("rules"))),
                new LoopTable(transitions(tables.get("rules_for_loop_unhappy_path"))));
    }

    private static List<Transition> transitions(Object table) {
        return Json.map(table).entrySet().stream()
                .map(entry ->
                        Transition.of(states(entry.getKey()), String.valueOf(entry.getValue()), List.of(Origin.NONE)))
                .toList();
    }

    private static List<DialogueState> states(String key) {
        try {
            return StateJson.read(Json.list(Json.read(key)).stream()
                    .map(state -> flat(Json.map(state)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As model files keep states, where Rasa nests them. */
    private static Map<String, Object> flat(Map<String, Object> state) {
        Map<String, Object> flat = new LinkedHashMap<>(Json.map(state.get("user")));
        Map<String, Object> previous = Json.map(state.get("prev_action"));
        put(flat, "prev_action", previous.get("action_name"));
        put(flat, "prev_text", previous.get("action_text"));
        put(flat, "active_loop", Json.map(state.get("active_loop")).get("name"));
        Map<String, Object> slots = new LinkedHashMap<>();
        Json.map(state.get("slots"))
                .forEach((name, value) ->
                        slots.put(name, DialogueState.MUST_BE_UNSET.equals(value) ? List.of() : value));
        flat.put("slots", slots);
        return flat;
    }

    private static void put(Map<String, Object> flat, String key, Object value) {
        if (value != null) {
            flat.put(key, value);
        }
    }
}
