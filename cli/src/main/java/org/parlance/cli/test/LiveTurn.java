package org.parlance.cli.test;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.parlance.assistant.Turn;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.ActionExecuted;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.message.BotMessage;
import org.parlance.core.message.Parse;
import org.parlance.core.spi.Evidence;
import org.parlance.core.spi.PolicyVote;
import org.parlance.core.tracker.Tracker;

/**
 * What the assistant did in a turn, action by action.
 *
 * @param heard what it understood
 * @param actions in order
 * @param after the conversation
 * @param replies all that was said
 */
record LiveTurn(Parse heard, List<Did> actions, Tracker after, List<BotMessage> replies) {
    /**
     * One action.
     *
     * @param before the conversation when it was chosen
     * @param event the action
     * @param after the conversation with all that it did
     * @param replies what it said
     * @param votes why it was chosen
     */
    record Did(Tracker before, ActionExecuted event, Tracker after, List<BotMessage> replies, List<PolicyVote> votes) {}

    static LiveTurn of(Tracker before, Turn turn) {
        return new Taking(before, turn).take();
    }

    private static final class Taking {
        private final Turn turn;
        private final Iterator<Evidence.Step> evidence;
        private final List<Did> actions = new ArrayList<>();
        private final List<BotMessage> replies = new ArrayList<>();
        private Parse heard = Parse.empty();
        private Tracker tracker;
        private Optional<ActionExecuted> running = Optional.empty();
        private Tracker chosen;

        Taking(Tracker before, Turn turn) {
            this.turn = turn;
            this.evidence = turn.evidence().steps().iterator();
            tracker = before;
            chosen = before;
        }

        LiveTurn take() {
            for (Event event : turn.newEvents()) {
                if (event instanceof ActionExecuted action) {
                    finish();
                    chosen = tracker;
                    running = Optional.of(action);
                } else if (event instanceof UserUttered said) {
                    finish();
                    heard = said.parse();
                } else if (event instanceof Event.BotUttered bot) {
                    replies.add(bot.message());
                }
                tracker = tracker.plus(event);
            }
            finish();
            return new LiveTurn(heard, List.copyOf(actions), turn.after(), turn.replies());
        }

        private void finish() {
            running.ifPresent(action ->
                    actions.add(new Did(chosen, action, tracker, List.copyOf(replies), votes(action.label()))));
            running = Optional.empty();
            replies.clear();
        }

        /** Steps of refused actions and of decisions within a form lie between those of the actions that ran. */
        private List<PolicyVote> votes(String action) {
            while (evidence.hasNext()) {
                Evidence.Step step = evidence.next();
                if (step.action().equals(action)) {
                    return step.votes();
                }
            }
            return List.of();
        }
    }
}
