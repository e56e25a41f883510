package org.parlance.action;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.action.Dispatcher;
import org.parlance.core.event.Event;
import org.parlance.core.spi.Action;
import org.parlance.core.spi.ActionCall;
import org.parlance.core.spi.ActionOutcome;
import org.parlance.core.spi.ActionOutcome.Failed;
import org.parlance.core.spi.ActionOutcome.Kind;
import org.parlance.core.spi.ActionRejectedException;
import org.parlance.core.spi.ActionRunner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs actions of this process by their names; of two with one name the later counts, as in Rasa. */
public final class LocalActions implements ActionRunner {
    private static final Logger LOG = LoggerFactory.getLogger(LocalActions.class);
    private static final LocalActions NONE = new LocalActions(List.of());

    private final Map<String, Action> actions = new LinkedHashMap<>();

    public LocalActions(Collection<? extends Action> registered) {
        for (Action action : registered) {
            Action earlier = actions.put(action.name(), action);
            if (earlier != null) {
                LOG.warn(
                        "The action {} is there twice: {} takes the place of {}.",
                        action.name(),
                        action.getClass().getName(),
                        earlier.getClass().getName());
            }
        }
    }

    public static LocalActions none() {
        return NONE;
    }

    /** The names in the order of registration. */
    public List<String> names() {
        return List.copyOf(actions.keySet());
    }

    public boolean has(String name) {
        return actions.containsKey(name);
    }

    @Override
    public ActionOutcome run(ActionCall call) {
        return Optional.ofNullable(actions.get(call.action()))
                .map(action -> run(action, call))
                .orElseGet(() -> new Failed(
                        Kind.UNKNOWN_ACTION, "No registered action found for name '%s'.".formatted(call.action())));
    }

    private static ActionOutcome run(Action action, ActionCall call) {
        Dispatcher dispatcher = new Dispatcher();
        try {
            List<Event> events = action.run(dispatcher, call.tracker(), call.domain());
            return new ActionOutcome.Done(dispatcher.messages(), events == null ? List.of() : events);
        } catch (ActionRejectedException rejected) {
            return new ActionOutcome.Rejected(Optional.ofNullable(rejected.getMessage())
                    .orElseGet(() -> "Custom action '%s' rejected to run".formatted(call.action())));
        } catch (Exception | LinkageError | StackOverflowError failure) {
            String reason = "The action %s failed: %s.".formatted(call.action(), where(failure));
            LOG.error(reason);
            return new Failed(Kind.ERROR, reason);
        }
    }

    /** Class and place; an exception's message may hold what the user said. */
    private static String where(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0];
        return failure.getClass().getName() + place;
    }
}
