package org.parlance.policy.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.Slot;
import org.parlance.policy.state.DialogueState.PreviousAction;
import org.parlance.policy.state.DialogueState.SlotFeatures;
import org.parlance.policy.state.DialogueState.UserInput;

/** States in words that people read: message, slots, form and what happened before. */
public final class StateWords {
    private static final DialogueState NOTHING =
            new DialogueState(UserInput.NONE, Map.of(), Optional.empty(), Optional.empty());

    private final Map<String, Slot> slots;

    /** Of an assistant whose slots tell what their features mean. */
    public StateWords(Domain domain) {
        this.slots = domain.slots();
    }

    /** What happened, oldest first: {@code after the user says greet, utter_greet}; slots and form are told where they change. */
    public String history(List<DialogueState> states) {
        List<String> steps = new ArrayList<>();
        DialogueState before = NOTHING;
        for (DialogueState state : states) {
            List<String> changes = changes(before, state);
            String told = changes.isEmpty() ? "" : "(" + String.join(", ", changes) + ")";
            String step = (happened(state) + " " + told).strip();
            if (!step.isEmpty()) {
                steps.add(step);
            }
            before = state;
        }
        return steps.isEmpty() ? "at the beginning of a conversation" : "after " + String.join(", ", steps);
    }

    /** The intent, or the text in quotes, and the entities: {@code order with size, topping}. */
    public String message(UserInput user) {
        String said =
                user.intent().or(() -> user.text().map("\"%s\""::formatted)).orElse("anything");
        return user.entities().isEmpty() ? said : said + " with " + String.join(", ", user.entities());
    }

    /** One line per slot that counts, such as {@code city is set}. */
    public List<String> slots(DialogueState state) {
        return state.slots().entrySet().stream()
                .map(slot -> slot(slot.getKey(), slot.getValue()))
                .toList();
    }

    /** The active form or that there must be none; absent where it doesn't count. */
    public Optional<String> loop(DialogueState state) {
        return state.loop()
                .map(name -> state.activeLoop().map("%s is active"::formatted).orElse("no form is active"));
    }

    /** What the later state has new or no longer, but for the message and the action: one line per slot, and the form. */
    public List<String> changes(DialogueState before, DialogueState after) {
        List<String> changes = new ArrayList<>();
        after.slots().forEach((name, features) -> {
            if (!features.equals(before.slots().get(name))) {
                changes.add(slot(name, features));
            }
        });
        before.slots().keySet().stream()
                .filter(name -> !after.slots().containsKey(name))
                .forEach(name -> changes.add(name + " is no longer set"));
        if (!before.loop().equals(after.loop())) {
            changes.add(loop(after).orElse("no form is active"));
        }
        return changes;
    }

    private String happened(DialogueState state) {
        if (state.afterListen()) {
            return "the user says " + message(state.user());
        }
        return state.previous().map(StateWords::action).orElse("");
    }

    private static String action(PreviousAction action) {
        if (action.label().equals(DefaultActions.RULE_SNIPPET)) {
            return "anything";
        }
        return action.isText() ? "\"" + action.label() + "\"" : action.label();
    }

    private String slot(String name, SlotFeatures features) {
        return name + " is " + SlotWords.of(Optional.ofNullable(slots.get(name)), features);
    }
}
