package org.parlance.core.event;

import java.util.LinkedHashMap;
import java.util.Map;

/** Rasa's name of each kind of event. */
final class EventNames {
    private static final Map<Class<? extends Event>, String> NAMES = names();

    private EventNames() {}

    static String of(Event event) {
        return NAMES.get(event.getClass());
    }

    static Map<Class<? extends Event>, String> all() {
        return NAMES;
    }

    private static Map<Class<? extends Event>, String> names() {
        Map<Class<? extends Event>, String> names = new LinkedHashMap<>();
        names.put(Event.UserUttered.class, "user");
        names.put(Event.BotUttered.class, "bot");
        names.put(Event.SlotSet.class, "slot");
        names.put(Event.ActionExecuted.class, "action");
        names.put(Event.UserFeaturization.class, "user_featurization");
        names.put(Event.EntitiesAdded.class, "entities");
        names.put(Event.ActiveLoop.class, "active_loop");
        names.put(Event.LoopInterrupted.class, "loop_interrupted");
        names.put(Event.ActionExecutionRejected.class, "action_execution_rejected");
        names.put(Event.Restarted.class, "restart");
        names.put(Event.SessionStarted.class, "session_started");
        names.put(Event.UserUtteranceReverted.class, "rewind");
        names.put(Event.ActionReverted.class, "undo");
        names.put(Event.AllSlotsReset.class, "reset_slots");
        names.put(Event.ReminderScheduled.class, "reminder");
        names.put(Event.ReminderCancelled.class, "cancel_reminder");
        names.put(Event.FollowupAction.class, "followup");
        names.put(Event.ConversationPaused.class, "pause");
        names.put(Event.ConversationResumed.class, "resume");
        names.put(Event.StoryExported.class, "export");
        names.put(Event.AgentUttered.class, "agent");
        return names;
    }
}
