package org.parlance.policy.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.parlance.core.json.Json;
import org.parlance.core.text.PythonFloat;
import org.parlance.policy.state.DialogueState.PreviousAction;
import org.parlance.policy.state.DialogueState.SlotFeatures;
import org.parlance.policy.state.DialogueState.UserInput;

/**
 * States as the text that Python's {@code json.dumps(states, sort_keys=True)} makes of them. Rasa keeps rules under this
 * text and lets the longest win, so its length is part of the behaviour.
 */
public final class StateJson {
    private StateJson() {}

    /** The text of some states, oldest first. */
    public static String write(List<DialogueState> states) {
        return states.stream().map(StateJson::write).collect(Collectors.joining(", ", "[", "]"));
    }

    public static String write(DialogueState state) {
        List<String> parts = new ArrayList<>();
        state.loop().ifPresent(loop -> parts.add("\"active_loop\": {\"name\": " + text(loop) + "}"));
        state.previous().ifPresent(action -> parts.add("\"prev_action\": {" + previous(action) + "}"));
        if (!state.slots().isEmpty()) {
            parts.add("\"slots\": " + slots(state.slots()));
        }
        if (!state.user().isEmpty()) {
            parts.add("\"user\": " + user(state.user()));
        }
        return "{" + String.join(", ", parts) + "}";
    }

    /** Reads back the states of {@link #plain}. */
    public static List<DialogueState> read(Object list) {
        return Json.list(list).stream().map(item -> state(Json.map(item))).toList();
    }

    /** The states as plain JSON values, for model files. */
    public static List<Object> plain(List<DialogueState> states) {
        return states.stream().<Object>map(StateJson::plain).toList();
    }

    private static Map<String, Object> plain(DialogueState state) {
        Map<String, Object> json = new TreeMap<>();
        state.loop().ifPresent(loop -> json.put("active_loop", loop));
        state.previous().ifPresent(action -> json.put(action.isText() ? "prev_text" : "prev_action", action.label()));
        if (!state.slots().isEmpty()) {
            Map<String, Object> slots = new TreeMap<>();
            state.slots().forEach((name, features) -> slots.put(name, features.values()));
            json.put("slots", slots);
        }
        state.user().intent().ifPresent(intent -> json.put("intent", intent));
        state.user().text().ifPresent(text -> json.put("text", text));
        if (!state.user().entities().isEmpty()) {
            json.put("entities", state.user().entities());
        }
        return json;
    }

    private static DialogueState state(Map<String, Object> json) {
        Map<String, SlotFeatures> slots = new TreeMap<>();
        Json.map(json.get("slots")).forEach((name, features) -> slots.put(name, features(features)));
        Optional<PreviousAction> named = string(json, "prev_action").map(name -> new PreviousAction(name, false));
        return new DialogueState(
                new UserInput(
                        string(json, "intent"),
                        string(json, "text"),
                        Json.list(json.get("entities")).stream()
                                .map(String::valueOf)
                                .toList()),
                slots,
                named.or(() -> string(json, "prev_text").map(text -> new PreviousAction(text, true))),
                string(json, "active_loop"));
    }

    private static SlotFeatures features(Object values) {
        return new SlotFeatures(Json.list(values).stream()
                .map(value -> ((Number) value).doubleValue())
                .toList());
    }

    private static Optional<String> string(Map<String, Object> json, String key) {
        return Optional.ofNullable(json.get(key)).map(Object::toString);
    }

    private static String previous(PreviousAction action) {
        return (action.isText() ? "\"action_text\": " : "\"action_name\": ") + text(action.label());
    }

    private static String slots(Map<String, SlotFeatures> slots) {
        return new TreeMap<>(slots)
                .entrySet().stream()
                        .map(slot -> text(slot.getKey()) + ": " + features(slot.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String features(SlotFeatures features) {
        return features.isUnset()
                ? text(DialogueState.MUST_BE_UNSET)
                : features.values().stream().map(PythonFloat::repr).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String user(UserInput user) {
        List<String> parts = new ArrayList<>();
        if (!user.entities().isEmpty()) {
            parts.add(user.entities().stream()
                    .map(StateJson::text)
                    .collect(Collectors.joining(", ", "\"entities\": [", "]")));
        }
        user.intent().ifPresent(intent -> parts.add("\"intent\": " + text(intent)));
        user.text().ifPresent(said -> parts.add("\"text\": " + text(said)));
        return "{" + String.join(", ", parts) + "}";
    }

    private static String text(String value) {
        return PythonText.quoted(value);
    }
}
