package org.parlance.policy.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.tracker.Tracker;
import org.parlance.core.tracker.TrackerState;
import org.parlance.policy.state.DialogueState.PreviousAction;
import org.parlance.policy.state.DialogueState.UserInput;

/**
 * The last states of a conversation as policies see them that learn from stories: turns that only rules know are left out,
 * and what they did is hidden from the states that follow.
 */
public final class StoryStates {
    private final Turns turns;
    private final RuleOnly ruleOnly;

    private StoryStates(Turns turns, RuleOnly ruleOnly) {
        this.turns = turns;
        this.ruleOnly = ruleOnly;
    }

    /** Up to {@code most} states, oldest first; the newest message counts by its intent. 0 = all states. */
    public static List<DialogueState> last(int most, Tracker tracker, Featurizer featurizer, RuleOnly ruleOnly) {
        Turns turns = new Turns(tracker.history(), featurizer);
        return new StoryStates(turns, ruleOnly).last(most == 0 ? Integer.MAX_VALUE : most);
    }

    private List<DialogueState> last(int most) {
        List<DialogueState> newestFirst = new ArrayList<>();
        for (int back = 0; newestFirst.size() < most && turns.at(back).isPresent(); back++) {
            if (hidden(back)) {
                continue;
            }
            DialogueState state = visible(back);
            if (!state.previousIs(DefaultActions.UNLIKELY_INTENT)) {
                newestFirst.add(newestFirst.isEmpty() ? state.asNewest(false) : state.withIntentOrText());
            }
        }
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    private DialogueState visible(int back) {
        DialogueState seen = seen(back).without(ruleOnly);
        if (!seen.afterListen()) {
            seen = seen.withUser(user(back, seen.user()));
        }
        Optional<PreviousAction> previous = seen(lastSeenAction(back)).previous();
        return previous.isPresent() ? seen.withPrevious(previous) : seen;
    }

    /** Whatever was said in hidden turns, later states repeat the message of the last visible one. */
    private UserInput user(int back, UserInput own) {
        UserInput user = own;
        int at = back;
        while (turns.at(at + 1).isPresent()) {
            at++;
            if (hidden(at)) {
                continue;
            }
            DialogueState older = seen(at);
            user = older.user();
            if (older.afterListen()) {
                break;
            }
        }
        return user;
    }

    /** The moment whose previous action is the last one that no hidden turn took. */
    private int lastSeenAction(int back) {
        int at = back;
        while (turns.at(at + 1).isPresent() && hidden(at + 1)) {
            at++;
        }
        return at;
    }

    /** A fixed follow-up and a form's own run leave it as it was whether turns are hidden. */
    private boolean hidden(int back) {
        for (int at = back; turns.at(at).isPresent(); at++) {
            TrackerState state = state(at);
            if (decidesWhatIsHidden(state)) {
                return turns.at(at).orElseThrow().hidden();
            }
        }
        return false;
    }

    /** True in a state that decides itself whether it is hidden, false where it is as the states before. */
    public static boolean decidesWhatIsHidden(TrackerState state) {
        return state.followup().isEmpty() && !lastRanActiveForm(state);
    }

    private static boolean lastRanActiveForm(TrackerState state) {
        Optional<String> action = state.latestAction().map(last -> last.label());
        return action.equals(Loops.active(state));
    }

    private DialogueState seen(int back) {
        return turns.at(back).orElseThrow().seen();
    }

    private TrackerState state(int back) {
        return turns.at(back).orElseThrow().state();
    }
}
