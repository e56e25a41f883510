package org.parlance.policy.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.ActionExecuted;
import org.parlance.core.spi.Policy;
import org.parlance.core.spi.Prediction;
import org.parlance.core.tracker.Tracker;

/**
 * Walks a conversation that was held, and asks before each action that a policy chose what the policies here would choose;
 * then what happened, happens.
 */
public final class ReplayWalk {
    private final Policy policy;
    private final Domain domain;

    public ReplayWalk(Policy policy, Domain domain) {
        this.policy = policy;
        this.domain = domain;
    }

    /**
     * An action that was chosen by a policy.
     *
     * @param event its place among the conversation's events, counted from 1
     * @param after what the user said last; empty at the beginning
     * @param happened the action
     * @param now what would be chosen now
     */
    public record Step(int event, String after, String happened, Prediction now) {
        /** What would happen now; nothing chosen is listening. */
        public String predicted() {
            return now.action().orElse(DefaultActions.LISTEN);
        }

        public boolean isSame() {
            return happened.equals(predicted());
        }
    }

    /** Each action that a policy chose; those of sessions, of follow-ups and of other programs are left out. */
    public List<Step> walk(String sender, List<Event> events) {
        List<Step> steps = new ArrayList<>();
        Tracker tracker = Tracker.start(sender, domain);
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            if (event instanceof ActionExecuted action && chosen(action)) {
                steps.add(new Step(i + 1, said(tracker), action.label(), policy.predict(tracker)));
            }
            tracker = tracker.plus(event);
        }
        return steps;
    }

    private static boolean chosen(ActionExecuted action) {
        return action.policy().filter(name -> !name.equals(Prediction.FOLLOWUP)).isPresent();
    }

    private static String said(Tracker tracker) {
        return tracker.state().latestMessage().map(Event.UserUttered::text).orElse("");
    }
}
