package org.parlance.policy.machine;

import java.util.ArrayList;
import java.util.List;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.state.StateJson;
import org.parlance.policy.training.Origin;

/** What the assistant does in a situation, and which rules or stories say so. */
public final class Transition {
    private final List<DialogueState> when;
    private final String action;
    private final List<Origin> origins;
    /** Made when first asked for; every thread would make the same. */
    private String key;

    private Transition(List<DialogueState> when, String action, List<Origin> origins) {
        this.when = List.copyOf(when);
        this.action = action;
        this.origins = List.copyOf(origins);
    }

    public static Transition of(List<DialogueState> when, String action, List<Origin> origins) {
        return new Transition(when, action, origins);
    }

    /** The last states, oldest first; in a rule each is a condition on the state at its place. */
    public List<DialogueState> when() {
        return when;
    }

    /** Name or end-to-end text of the action that follows. */
    public String action() {
        return action;
    }

    /** The steps of rules and stories it was compiled from. */
    public List<Origin> origins() {
        return origins;
    }

    /** The situation as Rasa's text, whose length decides between rules. */
    public String key() {
        String text = key;
        if (text == null) {
            text = StateJson.write(when);
            key = text;
        }
        return text;
    }

    /** The state in which the action follows. */
    public DialogueState newest() {
        return when.get(when.size() - 1);
    }

    Transition from(Origin another) {
        if (origins.contains(another)) {
            return this;
        }
        List<Origin> more = new ArrayList<>(origins);
        more.add(another);
        return new Transition(when, action, more);
    }

    @Override
    public String toString() {
        return key() + " -> " + action;
    }
}
