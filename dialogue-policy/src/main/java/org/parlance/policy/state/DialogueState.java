package org.parlance.policy.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.parlance.core.domain.DefaultActions;

/**
 * What policies see at one moment: what the user said, which slots are set, what the assistant did last and which form is
 * active. The same record is a condition in a rule, where {@link #MUST_BE_UNSET} and {@link SlotFeatures#UNSET} forbid a value.
 *
 * @param user what the user said last
 * @param slots features of the slots that are set, by name
 * @param previous the last action; absent only at the beginning of a conversation
 * @param loop the active form
 */
public record DialogueState(
        UserInput user, Map<String, SlotFeatures> slots, Optional<PreviousAction> previous, Optional<String> loop) {
    /** In a rule: no form may be active. Also the value that says the same of a slot; Rasa's word. */
    public static final String MUST_BE_UNSET = "should_not_be_set";

    /**
     * What the user said, as far as policies look.
     *
     * @param intent absent when the text counts instead
     * @param text absent when the intent counts instead
     * @param entities names, also {@code entity#role} and {@code entity#group}, sorted
     */
    public record UserInput(Optional<String> intent, Optional<String> text, List<String> entities) {
        /** Nothing said yet. */
        public static final UserInput NONE = new UserInput(Optional.empty(), Optional.empty(), List.of());

        public UserInput {
            entities = List.copyOf(entities);
        }

        public boolean isEmpty() {
            return intent.isEmpty() && text.isEmpty() && entities.isEmpty();
        }
    }

    /** The last action: its name, or its text when it was an end-to-end one. */
    public record PreviousAction(String label, boolean isText) {}

    /** A slot's features; {@link #UNSET} in a rule means that the slot must not be set. */
    public record SlotFeatures(List<Double> values) {
        public static final SlotFeatures UNSET = new SlotFeatures(List.of());

        public SlotFeatures {
            values = List.copyOf(values);
        }

        public boolean isUnset() {
            return values.isEmpty();
        }
    }

    /** Right after the assistant began to listen, which is when the user's message is new. */
    public boolean afterListen() {
        return previousIs(DefaultActions.LISTEN);
    }

    public boolean previousIs(String action) {
        return previous.isPresent()
                && !previous.get().isText()
                && previous.get().label().equals(action);
    }

    /** The active form, where one must be. */
    public Optional<String> activeLoop() {
        return loop.filter(name -> !name.equals(MUST_BE_UNSET));
    }

    DialogueState withUser(UserInput other) {
        return new DialogueState(other, slots, previous, loop);
    }

    DialogueState withPrevious(Optional<PreviousAction> other) {
        return new DialogueState(user, slots, other, loop);
    }

    /** Without what only rules look at. */
    DialogueState without(RuleOnly ruleOnly) {
        boolean hidesSlot = slots.keySet().stream().anyMatch(ruleOnly.slots()::contains);
        boolean hidesLoop = loop.isPresent() && ruleOnly.loops().contains(loop.get());
        return hidesSlot || hidesLoop
                ? new DialogueState(user, others(ruleOnly.slots()), previous, hidesLoop ? Optional.empty() : loop)
                : this;
    }

    /** Policies see a message either as its intent or as its text; where there is an intent, the text goes. */
    public DialogueState withIntentOrText() {
        return user.intent().isPresent() && user.text().isPresent() ? withoutText() : this;
    }

    /** The newest state of a conversation, where the message counts by its text or by its intent. */
    DialogueState asNewest(boolean byText) {
        if (afterListen() && byText) {
            return withUser(new UserInput(Optional.empty(), user.text(), List.of()));
        }
        return afterListen() ? withoutText() : withIntentOrText();
    }

    private DialogueState withoutText() {
        return withUser(new UserInput(user.intent(), Optional.empty(), user.entities()));
    }

    private Map<String, SlotFeatures> others(Set<String> hidden) {
        Map<String, SlotFeatures> rest = new TreeMap<>(slots);
        rest.keySet().removeAll(hidden);
        return rest;
    }
}
