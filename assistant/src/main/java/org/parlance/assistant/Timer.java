package org.parlance.assistant;

import java.util.List;
import java.util.Optional;
import org.parlance.core.event.Reminder;

/** Something to be done with a conversation's reminders after its turn was stored. */
public sealed interface Timer {
    /** Give {@link Input.ReminderDue} with this channel at the reminder's time; replaces one of the same name. */
    record Set(Reminder reminder, String channel) implements Timer {}

    /** Call off the conversation's reminders that match; an absent part matches any. */
    record Cancel(Optional<String> name, Optional<String> intent, Optional<List<Object>> entities) implements Timer {
        /** True when this calls off the reminder. */
        public boolean matches(Reminder reminder) {
            return name.filter(n -> !n.equals(reminder.name())).isEmpty()
                    && intent.filter(i -> !i.equals(reminder.intent())).isEmpty()
                    && entities.filter(e -> !e.equals(reminder.entityList())).isEmpty();
        }
    }
}
