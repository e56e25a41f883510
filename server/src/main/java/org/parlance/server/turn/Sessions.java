package org.parlance.server.turn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.event.Event;

/** Finds where the sessions of a conversation begin. */
public final class Sessions {
    private Sessions() {}

    /** The events parted into sessions; those before the first session belong to it. */
    public static List<List<Event>> of(List<Event> events) {
        List<List<Event>> sessions = new ArrayList<>();
        int end = events.size();
        while (end > 0) {
            int start = lastStart(events.subList(0, end));
            boolean first = lastStart(events.subList(0, start)) == 0;
            sessions.add(0, events.subList(first ? 0 : start, end));
            end = first ? 0 : start;
        }
        return sessions;
    }

    /** The sessions as stories of the titles that Rasa gives them: the conversation's id, numbered when there are several. */
    public static Map<String, List<Event>> titled(String id, List<List<Event>> sessions) {
        Map<String, List<Event>> stories = new LinkedHashMap<>();
        for (int i = 0; i < sessions.size(); i++) {
            stories.put(sessions.size() == 1 ? id : "%s, story %d".formatted(id, i + 1), sessions.get(i));
        }
        return stories;
    }

    /** Where the last session begins, with the action that announced it; 0 when none does. */
    static int lastStart(List<Event> events) {
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i) instanceof Event.SessionStarted) {
                boolean announced = i > 0
                        && events.get(i - 1) instanceof Event.ActionExecuted action
                        && action.is(DefaultActions.SESSION_START);
                return announced ? i - 1 : i;
            }
        }
        return 0;
    }
}
