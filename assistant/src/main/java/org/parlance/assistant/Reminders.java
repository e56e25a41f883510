package org.parlance.assistant;

import java.util.List;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.event.Reminder;
import org.parlance.core.json.Json;
import org.parlance.core.message.Entity;
import org.parlance.core.tracker.History;
import org.parlance.core.tracker.Tracker;

/** Tells whether a reminder still counts when its time has come. */
final class Reminders {
    private Reminders() {}

    static boolean stillCounts(Reminder reminder, Tracker tracker) {
        return isStanding(reminder, tracker.history())
                && !(reminder.killOnUserMessage() && userSpokeSince(reminder, tracker.events()));
    }

    /** It was set in this session and not called off since. */
    private static boolean isStanding(Reminder reminder, History history) {
        for (History at = history; !at.isEmpty(); at = at.before()) {
            if (isSetting(at.event(), reminder)) {
                return true;
            }
            if (at.event() instanceof Event.ReminderCancelled cancelled
                    && new Timer.Cancel(cancelled.name(), cancelled.intent(), cancelled.entities()).matches(reminder)) {
                return false;
            }
        }
        return false;
    }

    private static boolean userSpokeSince(Reminder reminder, List<Event> events) {
        for (int i = events.size() - 1; i >= 0; i--) {
            if (isSetting(events.get(i), reminder)) {
                return false;
            }
            if (events.get(i) instanceof UserUttered message && !message.text().isEmpty()) {
                return true;
            }
        }
        return true;
    }

    private static boolean isSetting(Event event, Reminder reminder) {
        return event instanceof Event.ReminderScheduled scheduled
                && scheduled.reminder().name().equals(reminder.name());
    }

    /** The reminder's entities; items that name none are left out. */
    static List<Entity> entities(Reminder reminder) {
        return reminder.entityList().stream()
                .map(Json::map)
                .filter(json -> json.get("entity") != null)
                .map(Entity::fromJson)
                .toList();
    }
}
