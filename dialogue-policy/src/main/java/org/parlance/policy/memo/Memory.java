package org.parlance.policy.memo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.ActionExecuted;
import org.parlance.core.tracker.History;
import org.parlance.core.tracker.SlotTable;
import org.parlance.core.tracker.Tracker;
import org.parlance.policy.machine.StoryMachine;
import org.parlance.policy.machine.Transition;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.state.Featurizer;
import org.parlance.policy.state.RuleOnly;
import org.parlance.policy.state.StoryStates;

/** Looks up what stories did in a conversation's place. */
final class Memory {
    private final StoryMachine machine;
    private final SlotTable slots;
    private final Featurizer featurizer;
    private final RuleOnly ruleOnly;

    Memory(StoryMachine machine, Domain domain, Featurizer featurizer, RuleOnly ruleOnly) {
        this.machine = machine;
        this.slots = SlotTable.of(domain);
        this.featurizer = featurizer;
        this.ruleOnly = ruleOnly;
    }

    Optional<Transition> recall(Tracker tracker) {
        return machine.after(states(tracker));
    }

    /** When nothing fits, tries again and again without the oldest action, as if the conversation had begun there. */
    Optional<Transition> recallForgetting(Tracker tracker) {
        List<DialogueState> tried = states(tracker);
        Optional<Transition> found = machine.after(tried);
        List<Event> events = found.isPresent() ? List.of() : recent(tracker);
        while (found.isEmpty() && !events.isEmpty()) {
            Tracker shorter = Tracker.start(tracker.sender(), slots).plus(events);
            List<DialogueState> states = states(shorter);
            found = states.equals(tried) ? Optional.empty() : machine.after(states);
            tried = states;
            events = fromAction(shorter.appliedEvents(), 2);
        }
        return found;
    }

    /** Where all of the conversation counts, one state more than any story has is enough to see that none fits. */
    private List<DialogueState> states(Tracker tracker) {
        int most = machine.maxHistory() > 0 ? machine.maxHistory() : machine.longest() + 1;
        return StoryStates.last(most, tracker, featurizer, ruleOnly);
    }

    /**
     * As far back as a shortened conversation could still fit a story. With a limited memory Rasa goes back to where the
     * assistant listened before the last of the remembered actions; with an unlimited one everything longer than the
     * longest story is in vain.
     */
    private List<Event> recent(Tracker tracker) {
        int actions = 0;
        List<Event> newestFirst = new ArrayList<>();
        for (History at = tracker.history(); !at.isEmpty(); at = at.before()) {
            newestFirst.add(at.event());
            if (at.event() instanceof ActionExecuted action) {
                actions += counts(action, at.before()) ? 1 : 0;
                if (isEnough(action, actions)) {
                    break;
                }
            }
        }
        Collections.reverse(newestFirst);
        return fromAction(newestFirst, 1);
    }

    private boolean counts(ActionExecuted action, History before) {
        return machine.maxHistory() > 0 || !action.hideRuleTurn() && StoryStates.decidesWhatIsHidden(before.state());
    }

    private boolean isEnough(ActionExecuted action, int actions) {
        return machine.maxHistory() > 0
                ? actions > machine.maxHistory() && action.is(DefaultActions.LISTEN)
                : actions > machine.longest();
    }

    /** The events from the n-th action on; none when there are fewer actions. */
    private static List<Event> fromAction(List<Event> events, int n) {
        int actions = 0;
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof ActionExecuted && ++actions == n) {
                return events.subList(i, events.size());
            }
        }
        return List.of();
    }
}
