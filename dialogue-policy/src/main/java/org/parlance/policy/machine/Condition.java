package org.parlance.policy.machine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.state.DialogueState.SlotFeatures;
import org.parlance.policy.state.DialogueState.UserInput;
import org.parlance.policy.state.RuleStates;

/** Decides whether a rule's states hold for a conversation. */
final class Condition {
    private Condition() {}

    /** A rule's states must hold one by one from the newest back; a shorter conversation does not contradict the rest. */
    static boolean holds(List<DialogueState> rule, RuleStates conversation) {
        for (int back = 0; back < rule.size(); back++) {
            Optional<DialogueState> actual = conversation.at(back);
            if (actual.isEmpty()) {
                return true;
            }
            if (!holds(rule.get(rule.size() - 1 - back), actual.get())) {
                return false;
            }
        }
        return true;
    }

    /** Only a conversation's beginning has no previous action; nothing else counts there. */
    private static boolean holds(DialogueState rule, DialogueState actual) {
        if (rule.previous().isEmpty() && actual.previous().isEmpty()) {
            return true;
        }
        return rule.previous().isPresent()
                && rule.previous().equals(actual.previous())
                && holds(rule.user(), actual.user())
                && loopHolds(rule.loop(), actual.loop())
                && slotsHold(rule.slots(), actual.slots());
    }

    private static boolean holds(UserInput rule, UserInput actual) {
        return (rule.intent().isEmpty() || rule.intent().equals(actual.intent()))
                && (rule.text().isEmpty() || rule.text().equals(actual.text()))
                && (rule.entities().isEmpty() || rule.entities().equals(actual.entities()));
    }

    private static boolean loopHolds(Optional<String> rule, Optional<String> actual) {
        if (rule.isEmpty()) {
            return true;
        }
        return rule.get().equals(DialogueState.MUST_BE_UNSET)
                ? actual.filter(name -> !name.equals(DialogueState.MUST_BE_UNSET))
                        .isEmpty()
                : rule.equals(actual);
    }

    private static boolean slotsHold(Map<String, SlotFeatures> rule, Map<String, SlotFeatures> actual) {
        for (Map.Entry<String, SlotFeatures> slot : rule.entrySet()) {
            SlotFeatures found = actual.get(slot.getKey());
            boolean holds = slot.getValue().isUnset()
                    ? found == null || found.isUnset()
                    : Objects.equals(slot.getValue(), found);
            if (!holds) {
                return false;
            }
        }
        return true;
    }
}
