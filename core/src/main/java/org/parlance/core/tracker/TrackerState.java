package org.parlance.core.tracker;

import java.util.Map;
import java.util.Optional;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.event.Event.ActionExecuted;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.message.BotMessage;

/**
 * What a conversation's events add up to.
 *
 * @param slots value by name for every slot of the domain, null = unset; never modified
 * @param latestMessage the last user message that was not undone
 * @param textFeaturized whether policies see that message as text
 * @param latestAction the last action that was not undone
 * @param latestBotMessage the last thing the assistant said
 * @param loop the active form
 * @param followup the action that is fixed to come next; {@code action_listen} at the beginning, as in Rasa
 * @param paused whether the assistant is silent
 */
public record TrackerState(
        Map<String, Object> slots,
        Optional<UserUttered> latestMessage,
        boolean textFeaturized,
        Optional<ActionExecuted> latestAction,
        Optional<BotMessage> latestBotMessage,
        Optional<LoopState> loop,
        Optional<String> followup,
        boolean paused) {

    /** The state before anything happened. */
    public static TrackerState initial(Map<String, Object> slots) {
        return new TrackerState(
                slots,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(DefaultActions.LISTEN),
                false);
    }

    /** A slot's value; null when unset or unknown. */
    public Object slot(String name) {
        return slots.get(name);
    }

    /** The name of the last action; empty when there was none or it was an end-to-end text. */
    public Optional<String> latestActionName() {
        return latestAction.flatMap(ActionExecuted::name);
    }

    public Optional<String> activeLoop() {
        return loop.map(LoopState::name);
    }

    public boolean inLoop(String form) {
        return loop.isPresent() && loop.get().name().equals(form);
    }

    TrackerState withSlots(Map<String, Object> other) {
        return new TrackerState(
                other, latestMessage, textFeaturized, latestAction, latestBotMessage, loop, followup, paused);
    }

    TrackerState withMessage(UserUttered message) {
        return new TrackerState(
                slots, Optional.of(message), false, latestAction, latestBotMessage, loop, Optional.empty(), paused);
    }

    TrackerState withEntitiesIn(UserUttered message) {
        return new TrackerState(
                slots, Optional.of(message), textFeaturized, latestAction, latestBotMessage, loop, followup, paused);
    }

    TrackerState withTextFeaturized(boolean text) {
        return new TrackerState(slots, latestMessage, text, latestAction, latestBotMessage, loop, followup, paused);
    }

    TrackerState withAction(ActionExecuted action) {
        return new TrackerState(
                slots,
                latestMessage,
                textFeaturized,
                Optional.of(action),
                latestBotMessage,
                loop,
                Optional.empty(),
                paused);
    }

    TrackerState withBotMessage(BotMessage message) {
        return new TrackerState(
                slots, latestMessage, textFeaturized, latestAction, Optional.of(message), loop, followup, paused);
    }

    TrackerState withLoop(Optional<LoopState> other) {
        return new TrackerState(
                slots, latestMessage, textFeaturized, latestAction, latestBotMessage, other, followup, paused);
    }

    TrackerState withFollowup(Optional<String> action) {
        return new TrackerState(
                slots, latestMessage, textFeaturized, latestAction, latestBotMessage, loop, action, paused);
    }

    TrackerState withPaused(boolean other) {
        return new TrackerState(
                slots, latestMessage, textFeaturized, latestAction, latestBotMessage, loop, followup, other);
    }
}
