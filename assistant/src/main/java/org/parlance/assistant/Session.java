package org.parlance.assistant;

import java.util.List;
import java.util.Map;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.domain.DefaultSlots;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.SlotSet;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.spi.Prediction;
import org.parlance.core.tracker.Tracker;

/** Begins a session where there is none, or the last one is over. */
final class Session {
    private static final double SECONDS_PER_MINUTE = 60.0;

    private final ActionStep step;
    private final double expirationMinutes;

    Session(ActionStep step, double expirationMinutes) {
        this.step = step;
        this.expirationMinutes = expirationMinutes;
    }

    /**
     * @param metadata what the channel says about the user, kept in a slot
     */
    void ensure(Progress progress, Map<String, Object> metadata) {
        if (!progress.tracker().history().isEmpty() && !isOver(progress)) {
            return;
        }
        if (!metadata.isEmpty()) {
            progress.add(List.of(SlotSet.of(DefaultSlots.SESSION_STARTED_METADATA, metadata)));
        }
        Prediction start = Prediction.of("", 0, DefaultActions.SESSION_START, 1.0);
        step.run(progress, progress.context().action(DefaultActions.SESSION_START), start);
    }

    private boolean isOver(Progress progress) {
        if (expirationMinutes <= 0) {
            return false;
        }
        double last = lastMessageSeconds(progress.tracker());
        return last > 0 && progress.journal().stamper().now() - last > expirationMinutes * SECONDS_PER_MINUTE;
    }

    /** When the user last said something in this session, also if that was undone; 0 when never. */
    private static double lastMessageSeconds(Tracker tracker) {
        List<Event> events = tracker.events();
        for (int i = events.size() - 1; i >= 0; i--) {
            Event event = events.get(i);
            if (event instanceof UserUttered message) {
                return message.stamp().seconds();
            }
            if (event instanceof Event.SessionStarted || event instanceof Event.Restarted) {
                break;
            }
        }
        return 0.0;
    }
}
