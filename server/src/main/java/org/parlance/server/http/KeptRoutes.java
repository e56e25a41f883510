package org.parlance.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.server.store.StoredTurn;

/** What is kept of conversations, for {@code parlance explain} and {@code export} while a server has the store open; not in Rasa. */
final class KeptRoutes implements RouteGroup {
    private static final int PAGE = 1000;

    private final Services services;
    private final Guard guard;

    KeptRoutes(Services services, Guard guard) {
        this.services = services;
        this.guard = guard;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/conversations", this::list);
        routes.get("/conversations/<id>/turns", this::turns);
    }

    /** A page of ids; the last one, given as {@code after}, leads to the next page. */
    private void list(Context request) {
        guard.check(request, Optional.empty());
        String after = Optional.ofNullable(request.queryParam("after")).orElse("");
        Bodies.json(request, services.store().ids(after, PAGE));
    }

    private void turns(Context request) {
        String id = MessageReader.checked("conversation_id", request.pathParam("id"));
        guard.check(request, Optional.of(id));
        List<StoredTurn> turns = services.store().turns(id);
        if (turns.isEmpty()) {
            throw ApiException.noConversation();
        }
        Bodies.json(request, turns.stream().map(KeptRoutes::turn).toList());
    }

    private static Map<String, Object> turn(StoredTurn turn) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("turn", turn.number());
        json.put("evidence", turn.evidence());
        json.put("events", turn.events());
        return json;
    }
}
