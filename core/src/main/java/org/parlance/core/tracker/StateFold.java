package org.parlance.core.tracker;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.event.Event;
import org.parlance.core.event.EventVisitor;
import org.parlance.core.message.Entity;

/** Folds one event into a state; undoing events are resolved by {@link Tracker} before they get here. */
final class StateFold implements EventVisitor<TrackerState> {
    private final SlotTable slots;

    StateFold(SlotTable slots) {
        this.slots = slots;
    }

    TrackerState start() {
        return TrackerState.initial(slots.initial());
    }

    @Override
    public TrackerState userUttered(TrackerState state, Event.UserUttered event) {
        return state.withMessage(event);
    }

    @Override
    public TrackerState botUttered(TrackerState state, Event.BotUttered event) {
        return state.withBotMessage(event.message());
    }

    @Override
    public TrackerState slotSet(TrackerState state, Event.SlotSet event) {
        return state.withSlots(slots.with(state.slots(), event.name(), event.value()));
    }

    @Override
    public TrackerState actionExecuted(TrackerState state, Event.ActionExecuted event) {
        Optional<LoopState> loop =
                state.loop().map(l -> new LoopState(l.name(), false, l.rejected() && !event.is(l.name()), l.trigger()));
        return state.withLoop(loop).withAction(event);
    }

    @Override
    public TrackerState userFeaturization(TrackerState state, Event.UserFeaturization event) {
        boolean afterListen =
                state.latestActionName().filter(DefaultActions.LISTEN::equals).isPresent();
        return afterListen ? state.withTextFeaturized(event.useText()) : state;
    }

    @Override
    public TrackerState entitiesAdded(TrackerState state, Event.EntitiesAdded event) {
        boolean afterListen =
                state.latestActionName().filter(DefaultActions.LISTEN::equals).isPresent();
        if (!afterListen || state.latestMessage().isEmpty()) {
            return state;
        }
        Event.UserUttered message = state.latestMessage().get();
        List<Entity> all = new ArrayList<>(message.parse().entities());
        event.entities().stream().filter(e -> !all.contains(e)).forEach(all::add);
        return state.withEntitiesIn(new Event.UserUttered(
                message.text(),
                message.parse().withEntities(all),
                message.channel(),
                message.messageId(),
                message.messageMetadata(),
                message.stamp()));
    }

    @Override
    public TrackerState activeLoop(TrackerState state, Event.ActiveLoop event) {
        return state.withLoop(event.name().map(name -> new LoopState(name, false, false, state.latestMessage())));
    }

    @Override
    public TrackerState loopInterrupted(TrackerState state, Event.LoopInterrupted event) {
        return state.withLoop(
                state.loop().map(l -> new LoopState(l.name(), event.interrupted(), l.rejected(), l.trigger())));
    }

    @Override
    public TrackerState rejected(TrackerState state, Event.ActionExecutionRejected event) {
        return state.withLoop(state.loop()
                .map(l -> l.name().equals(event.name())
                        ? new LoopState(l.name(), l.interrupted(), true, l.trigger())
                        : l));
    }

    @Override
    public TrackerState restarted(TrackerState state, Event.Restarted event) {
        return start().withFollowup(Optional.of(DefaultActions.SESSION_START));
    }

    @Override
    public TrackerState sessionStarted(TrackerState state, Event.SessionStarted event) {
        return start();
    }

    @Override
    public TrackerState utteranceReverted(TrackerState state, Event.UserUtteranceReverted event) {
        throw new IllegalStateException("A rewind is resolved by the tracker, not folded.");
    }

    @Override
    public TrackerState actionReverted(TrackerState state, Event.ActionReverted event) {
        throw new IllegalStateException("An undo is resolved by the tracker, not folded.");
    }

    @Override
    public TrackerState slotsReset(TrackerState state, Event.AllSlotsReset event) {
        return state.withSlots(slots.initial());
    }

    @Override
    public TrackerState followupAction(TrackerState state, Event.FollowupAction event) {
        return state.withFollowup(event.name());
    }

    @Override
    public TrackerState paused(TrackerState state, boolean paused) {
        return state.withPaused(paused);
    }
}
