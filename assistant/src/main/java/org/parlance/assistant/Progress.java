package org.parlance.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parlance.assistant.action.ActionContext;
import org.parlance.assistant.action.ActionRoom;
import org.parlance.assistant.action.Journal;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.ActionExecuted;
import org.parlance.core.event.Stamp;
import org.parlance.core.message.BotMessage;
import org.parlance.core.tracker.Tracker;
import org.parlance.core.tracker.TrackerState;

/** One turn while it runs: the conversation so far and what is new in it. Used by one thread. */
final class Progress {
    private final ActionRoom room;
    private final String channel;
    private final Journal journal;
    private final Notes notes;
    private final List<Event> fresh = new ArrayList<>();
    private Tracker tracker;
    private int actionsInARow;
    private boolean followupTaken;

    Progress(ActionRoom room, Tracker tracker, String channel, Journal journal) {
        this.room = room;
        this.tracker = tracker;
        this.channel = channel;
        this.journal = journal;
        this.notes = new Notes(journal);
        this.actionsInARow = countActions(tracker.events());
    }

    private static int countActions(List<Event> events) {
        int count = 0;
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i) instanceof ActionExecuted action) {
                if (waits(action.label())) {
                    break;
                }
                count++;
            }
        }
        return count;
    }

    /** True for the actions after which the user speaks. */
    static boolean waits(String action) {
        return action.equals(DefaultActions.LISTEN) || action.equals(DefaultActions.SESSION_START);
    }

    Tracker tracker() {
        return tracker;
    }

    TrackerState state() {
        return tracker.state();
    }

    Notes notes() {
        return notes;
    }

    Journal journal() {
        return journal;
    }

    ActionRoom room() {
        return room;
    }

    ActionContext context() {
        return contextOf(tracker);
    }

    ActionContext contextOf(Tracker other) {
        return new ActionContext(other, channel, room, journal);
    }

    /** How many actions ran since the assistant last waited. */
    int actionsInARow() {
        return actionsInARow;
    }

    /** The action that is fixed to come next; each is given once. */
    Optional<String> takeFollowup() {
        Optional<String> followup =
                followupTaken ? Optional.empty() : tracker.state().followup();
        followupTaken = true;
        return followup;
    }

    /** The conversation as policies shall see it: a follow-up that was given already no longer binds them. */
    Tracker undirected() {
        return followupTaken && state().followup().isPresent()
                ? tracker.plus(new Event.FollowupAction(Optional.empty(), Stamp.NONE))
                : tracker;
    }

    /** Records events as they happen now. */
    void add(List<? extends Event> events) {
        for (Event event : events) {
            take(journal.stamper().stamp(event));
        }
    }

    /** Records events with the times they have. */
    void addAsTheyAre(List<? extends Event> events) {
        for (Event event : events) {
            take(journal.stamper().stampOnce(event));
        }
    }

    private void take(Event event) {
        tracker = tracker.plus(event);
        fresh.add(event);
        notes.happened(event);
        count(event);
    }

    private void count(Event event) {
        if (event instanceof ActionExecuted action) {
            actionsInARow = waits(action.label()) ? 0 : actionsInARow + 1;
        }
        if (!(event instanceof Event.BotUttered || event instanceof Event.SlotSet)) {
            followupTaken &= !fixesNext(event);
        }
    }

    private static boolean fixesNext(Event event) {
        return event instanceof Event.FollowupAction
                || event instanceof Event.Restarted
                || event instanceof Event.SessionStarted
                || event instanceof Event.UserUtteranceReverted
                || event instanceof Event.ActionReverted
                || event instanceof ActionExecuted;
    }

    Turn finish(String modelId) {
        List<BotMessage> replies = new ArrayList<>();
        List<Timer> timers = new ArrayList<>();
        for (Event event : fresh) {
            if (event instanceof Event.BotUttered bot) {
                replies.add(bot.message());
            } else if (event instanceof Event.AgentUttered agent) {
                replies.add(BotMessage.text(agent.text()));
            } else if (event instanceof Event.ReminderScheduled scheduled) {
                timers.add(new Timer.Set(scheduled.reminder(), channel));
            } else if (event instanceof Event.ReminderCancelled cancelled) {
                timers.add(new Timer.Cancel(cancelled.name(), cancelled.intent(), cancelled.entities()));
            }
        }
        return new Turn(tracker, fresh, replies, notes.evidence(modelId), timers);
    }
}
