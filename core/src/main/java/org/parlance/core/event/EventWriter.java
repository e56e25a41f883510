package org.parlance.core.event;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parlance.core.message.BotMessage;
import org.parlance.core.message.Entity;

/** Rasa's JSON of each kind of event; the folded state is the object that is filled. */
final class EventWriter implements EventVisitor<Map<String, Object>> {
    private static final EventWriter WRITER = new EventWriter();

    private EventWriter() {}

    static Map<String, Object> write(Event event) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("event", EventNames.of(event));
        json.put(
                "timestamp",
                event.stamp().seconds() == 0.0 ? null : event.stamp().seconds());
        if (!event.stamp().metadata().isEmpty()) {
            json.put("metadata", event.stamp().metadata());
        }
        return silent(event, event.visit(WRITER, json));
    }

    /** The kinds that change no state are not visited, so their keys are written here. */
    private static Map<String, Object> silent(Event event, Map<String, Object> json) {
        if (event instanceof Event.ReminderScheduled scheduled) {
            Reminder reminder = scheduled.reminder();
            json.put("intent", reminder.intent());
            json.put("date_time", reminder.due().toString());
            json.put("entities", reminder.entities());
            json.put("name", reminder.name());
            json.put("kill_on_user_msg", reminder.killOnUserMessage());
        } else if (event instanceof Event.ReminderCancelled cancelled) {
            json.put("intent", cancelled.intent().orElse(null));
            json.put("entities", cancelled.entities().orElse(null));
            json.put("name", cancelled.name().orElse(null));
        } else if (event instanceof Event.StoryExported exported) {
            json.put("path", exported.path().orElse(null));
        } else if (event instanceof Event.AgentUttered agent) {
            json.put("text", agent.text());
            json.put("data", agent.data());
        }
        return json;
    }

    @Override
    public Map<String, Object> userUttered(Map<String, Object> json, Event.UserUttered event) {
        json.put("text", event.text());
        Map<String, Object> data = ParseJson.toJson(event.parse());
        data.put("message_id", event.messageId().orElse(null));
        data.put("metadata", event.messageMetadata());
        json.put("parse_data", data);
        json.put("input_channel", event.channel().orElse(null));
        json.put("message_id", event.messageId().orElse(null));
        Map<String, Object> metadata = new LinkedHashMap<>(event.messageMetadata());
        metadata.putAll(event.stamp().metadata());
        json.put("metadata", metadata);
        return json;
    }

    @Override
    public Map<String, Object> botUttered(Map<String, Object> json, Event.BotUttered event) {
        BotMessage message = event.message();
        Map<String, Object> metadata = new LinkedHashMap<>(message.metadata());
        metadata.putAll(event.stamp().metadata());
        json.put("metadata", metadata);
        json.put("text", message.text().orElse(null));
        json.put("data", message.data());
        return json;
    }

    @Override
    public Map<String, Object> slotSet(Map<String, Object> json, Event.SlotSet event) {
        json.put("name", event.name());
        json.put("value", event.value());
        return json;
    }

    @Override
    public Map<String, Object> actionExecuted(Map<String, Object> json, Event.ActionExecuted event) {
        json.put("name", event.name().orElse(null));
        json.put("policy", event.policy().orElse(null));
        json.put("confidence", event.confidence().orElse(null));
        json.put("action_text", event.text().orElse(null));
        json.put("hide_rule_turn", event.hideRuleTurn());
        return json;
    }

    @Override
    public Map<String, Object> userFeaturization(Map<String, Object> json, Event.UserFeaturization event) {
        json.put("use_text_for_featurization", event.useText());
        return json;
    }

    @Override
    public Map<String, Object> entitiesAdded(Map<String, Object> json, Event.EntitiesAdded event) {
        json.put("entities", event.entities().stream().map(Entity::toJson).toList());
        return json;
    }

    @Override
    public Map<String, Object> activeLoop(Map<String, Object> json, Event.ActiveLoop event) {
        json.put("name", event.name().orElse(null));
        return json;
    }

    @Override
    public Map<String, Object> loopInterrupted(Map<String, Object> json, Event.LoopInterrupted event) {
        json.put("is_interrupted", event.interrupted());
        return json;
    }

    @Override
    public Map<String, Object> rejected(Map<String, Object> json, Event.ActionExecutionRejected event) {
        json.put("name", event.name());
        json.put("policy", event.policy().orElse(null));
        json.put("confidence", event.confidence().orElse(null));
        return json;
    }

    @Override
    public Map<String, Object> restarted(Map<String, Object> json, Event.Restarted event) {
        return json;
    }

    @Override
    public Map<String, Object> sessionStarted(Map<String, Object> json, Event.SessionStarted event) {
        return json;
    }

    @Override
    public Map<String, Object> utteranceReverted(Map<String, Object> json, Event.UserUtteranceReverted event) {
        return json;
    }

    @Override
    public Map<String, Object> actionReverted(Map<String, Object> json, Event.ActionReverted event) {
        return json;
    }

    @Override
    public Map<String, Object> slotsReset(Map<String, Object> json, Event.AllSlotsReset event) {
        return json;
    }

    @Override
    public Map<String, Object> followupAction(Map<String, Object> json, Event.FollowupAction event) {
        json.put("name", event.name().orElse(null));
        return json;
    }

    @Override
    public Map<String, Object> paused(Map<String, Object> json, boolean paused) {
        return json;
    }
}
