package org.parlance.core.tracker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event;
import org.parlance.core.event.EventJson;
import org.parlance.core.event.ParseJson;

/** Writes a conversation in Rasa's JSON, as action servers, NLG servers and {@code /conversations/{id}/tracker} show it. */
public final class TrackerJson {
    /** Which events are shown with the state. */
    public enum Events {
        NONE,
        APPLIED,
        AFTER_RESTART,
        ALL
    }

    private TrackerJson() {}

    public static Map<String, Object> toJson(Tracker tracker, Events shown) {
        TrackerState state = tracker.state();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("sender_id", tracker.sender());
        json.put("slots", state.slots());
        json.put(
                "latest_message",
                state.latestMessage().map(TrackerJson::message).orElseGet(TrackerJson::noMessage));
        json.put("latest_event_time", latestTime(tracker.events()));
        json.put("followup_action", state.followup().orElse(null));
        json.put("paused", state.paused());
        json.put("events", events(tracker, shown).map(EventJson::toJson).orElse(null));
        json.put("latest_input_channel", latestChannel(tracker).orElse(null));
        json.put("active_loop", state.loop().map(TrackerJson::loop).orElse(Map.of()));
        json.put("latest_action", state.latestAction().map(TrackerJson::action).orElse(Map.of()));
        json.put("latest_action_name", state.latestActionName().orElse(null));
        return json;
    }

    /**
     * Reads a conversation; its slots have the values given, declared by the domain or not. Where no events are given, the
     * few that stand for the given state take their place.
     *
     * @throws IllegalArgumentException when there is no {@code sender_id}, or an event can't be read
     */
    public static Tracker fromJson(Map<String, Object> json, Domain domain) {
        return TrackerJsonReader.read(json, domain);
    }

    private static Map<String, Object> message(Event.UserUttered said) {
        Map<String, Object> json = ParseJson.toJson(said.parse());
        json.put("message_id", said.messageId().orElse(null));
        json.put("metadata", said.messageMetadata());
        return json;
    }

    private static Map<String, Object> noMessage() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("intent", Map.of());
        json.put("entities", List.of());
        json.put("text", null);
        json.put("message_id", null);
        json.put("metadata", Map.of());
        return json;
    }

    private static Object latestTime(List<Event> events) {
        double seconds =
                events.isEmpty() ? 0.0 : events.get(events.size() - 1).stamp().seconds();
        return seconds == 0.0 ? null : (Object) seconds;
    }

    /** The channel over which the user last wrote, where that is known. */
    public static Optional<String> latestChannel(Tracker tracker) {
        List<Event> events = tracker.events();
        ListIterator<Event> before = events.listIterator(events.size());
        while (before.hasPrevious()) {
            if (before.previous() instanceof Event.UserUttered said) {
                return said.channel();
            }
        }
        return Optional.empty();
    }

    private static Optional<List<Event>> events(Tracker tracker, Events shown) {
        return switch (shown) {
            case NONE -> Optional.empty();
            case APPLIED -> Optional.of(tracker.appliedEvents());
            case AFTER_RESTART -> Optional.of(afterRestart(tracker.events()));
            case ALL -> Optional.of(tracker.events());
        };
    }

    private static List<Event> afterRestart(List<Event> events) {
        ListIterator<Event> before = events.listIterator(events.size());
        while (before.hasPrevious()) {
            int at = before.previousIndex();
            if (before.previous() instanceof Event.Restarted) {
                return events.subList(at + 1, events.size());
            }
        }
        return events;
    }

    private static Map<String, Object> loop(LoopState loop) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", loop.name());
        json.put("is_interrupted", loop.interrupted());
        json.put("rejected", loop.rejected());
        json.put("trigger_message", loop.trigger().map(TrackerJson::message).orElseGet(TrackerJson::noMessage));
        return json;
    }

    private static Map<String, Object> action(Event.ActionExecuted action) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(action.name().isPresent() ? "action_name" : "action_text", action.label());
        return json;
    }
}
