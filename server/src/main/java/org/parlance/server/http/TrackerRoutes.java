package org.parlance.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.assistant.Assistant;
import org.parlance.assistant.Turn;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.event.Event;
import org.parlance.core.event.EventJson;
import org.parlance.core.json.Json;
import org.parlance.core.tracker.Tracker;
import org.parlance.core.tracker.TrackerJson;
import org.parlance.server.store.Place;
import org.parlance.server.turn.ConversationEdit;

/** Conversations as they are stored: read, added to, replaced. */
final class TrackerRoutes implements RouteGroup {
    private static final String CHANNEL = "collector";

    private final Services services;
    private final Guard guard;

    TrackerRoutes(Services services, Guard guard) {
        this.services = services;
        this.guard = guard;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/conversations/<id>/tracker", this::show);
        routes.post("/conversations/<id>/tracker/events", this::append);
        routes.put("/conversations/<id>/tracker/events", this::replace);
    }

    static TrackerJson.Events verbosity(Context request) {
        return Queries.choice(request, "include_events", TrackerJson.Events.class, TrackerJson.Events.AFTER_RESTART);
    }

    private void show(Context request) {
        String id = conversation(request);
        services.model().need();
        TrackerJson.Events shown = verbosity(request);
        Optional<Double> until = Queries.number(request, "until");
        long events = services.store().place(id).map(Place::events).orElse(0L);
        if (events == 0) {
            services.processor().edit(id, (assistant, tracker) -> assistant.startSession(tracker, CHANNEL, Map.of()));
        }
        Tracker whole = services.whole(id);
        Tracker tracker = until.map(time -> before(whole, time)).orElse(whole);
        Bodies.json(request, services.show(tracker, shown));
    }

    private Tracker before(Tracker tracker, double seconds) {
        List<Event> kept = tracker.events().stream()
                .filter(event -> event.stamp().seconds() <= seconds)
                .toList();
        return services.model().need().assistant().begin(tracker.sender()).plus(kept);
    }

    private void append(Context request) {
        String id = conversation(request);
        services.model().need();
        TrackerJson.Events shown = verbosity(request);
        List<Event> events = events(Bodies.read(request));
        if (events.isEmpty()) {
            throw services.mistake("", "The request body must hold at least one event.", "ConversationError");
        }
        boolean effects = Queries.flag(request, "execute_side_effects");
        if (effects && events.stream().anyMatch(Event.BotUttered.class::isInstance)) {
            OutputChannel.refusePushed(request, services, id);
        }
        Turn turn = services.processor().edit(id, (assistant, tracker) -> {
            Turn done = appended(assistant, tracker, events);
            return effects ? done : Turns.withoutTimers(done);
        });
        Bodies.json(request, services.show(turn.after(), shown));
    }

    private static Turn appended(Assistant assistant, Tracker tracker, List<Event> events) {
        if (!tracker.events().isEmpty() || beginsSession(events)) {
            return assistant.append(tracker, events, CHANNEL);
        }
        Turn start = assistant.startSession(tracker, CHANNEL, Map.of());
        return Turns.then(start, assistant.append(start.after(), events, CHANNEL));
    }

    private static boolean beginsSession(List<Event> events) {
        return events.get(0) instanceof Event.SessionStarted
                || events.get(0) instanceof Event.ActionExecuted action && action.is(DefaultActions.SESSION_START);
    }

    private void replace(Context request) {
        String id = conversation(request);
        services.model().need();
        TrackerJson.Events shown = verbosity(request);
        List<Event> events = events(Bodies.read(request));
        Turn turn = services.processor().edit(id, new ConversationEdit() {
            @Override
            public Turn apply(Assistant assistant, Tracker tracker) {
                return Turns.asGiven(tracker, events);
            }

            @Override
            public boolean replaces() {
                return true;
            }
        });
        Bodies.json(request, services.show(turn.after(), shown));
    }

    private String conversation(Context request) {
        String id = MessageReader.checked("conversation_id", request.pathParam("id"));
        guard.check(request, Optional.of(id));
        return id;
    }

    /**
     * The events of a body, one or a list.
     *
     * @throws ApiException 400 when one of them can't be read
     */
    static List<Event> events(Object body) {
        List<Object> items = body instanceof List ? Json.list(body) : List.of(body == null ? Map.of() : body);
        try {
            for (Object item : items) {
                if (Json.map(item).get("event") == null) {
                    throw new IllegalArgumentException("'event' is a required property");
                }
            }
            return EventJson.fromJson(items);
        } catch (IllegalArgumentException e) {
            throw ApiException.badParameter(
                    "", "body", "Failed to validate the events format. Error: " + e.getMessage());
        }
    }
}
