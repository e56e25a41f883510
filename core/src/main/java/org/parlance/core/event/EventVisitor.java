package org.parlance.core.event;

/**
 * What each kind of event that changes a conversation's state does to it; one method per such kind.
 *
 * @param <S> the state that is folded
 */
public interface EventVisitor<S> {
    S userUttered(S state, Event.UserUttered event);

    S botUttered(S state, Event.BotUttered event);

    S slotSet(S state, Event.SlotSet event);

    S actionExecuted(S state, Event.ActionExecuted event);

    S userFeaturization(S state, Event.UserFeaturization event);

    S entitiesAdded(S state, Event.EntitiesAdded event);

    S activeLoop(S state, Event.ActiveLoop event);

    S loopInterrupted(S state, Event.LoopInterrupted event);

    S rejected(S state, Event.ActionExecutionRejected event);

    S restarted(S state, Event.Restarted event);

    S sessionStarted(S state, Event.SessionStarted event);

    S utteranceReverted(S state, Event.UserUtteranceReverted event);

    S actionReverted(S state, Event.ActionReverted event);

    S slotsReset(S state, Event.AllSlotsReset event);

    S followupAction(S state, Event.FollowupAction event);

    S paused(S state, boolean paused);
}
