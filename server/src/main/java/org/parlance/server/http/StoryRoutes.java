package org.parlance.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parlance.assistant.talk.StoryWriter;
import org.parlance.core.event.Event;
import org.parlance.server.turn.Sessions;

/** Conversations as test stories. */
final class StoryRoutes implements RouteGroup {
    private final Services services;
    private final Guard guard;

    StoryRoutes(Services services, Guard guard) {
        this.services = services;
        this.guard = guard;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/conversations/<id>/story", this::show);
    }

    private void show(Context request) {
        String id = MessageReader.checked("conversation_id", request.pathParam("id"));
        guard.check(request, Optional.of(id));
        services.model().need();
        double until = Queries.number(request, "until").orElse(Double.MAX_VALUE);
        List<List<Event>> sessions = new ArrayList<>();
        for (List<Event> session : sessions(id, Queries.flag(request, "all_sessions"))) {
            List<Event> kept = session.stream()
                    .filter(event -> event.stamp().seconds() <= until)
                    .toList();
            if (!kept.isEmpty()) {
                sessions.add(kept);
            }
        }
        request.contentType("text/plain; charset=utf-8").result(StoryWriter.write(Sessions.titled(id, sessions)));
    }

    private List<List<Event>> sessions(String id, boolean all) {
        List<Event> events = services.store().events(id, 0);
        if (events.isEmpty()) {
            throw ApiException.noConversation();
        }
        List<List<Event>> sessions = Sessions.of(events);
        return all ? sessions : sessions.subList(sessions.size() - 1, sessions.size());
    }
}
