package org.parlance.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.Timer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parlance.core.json.Json;
import org.parlance.core.message.UserMessage;
import org.parlance.server.channel.RestMessages;
import org.parlance.server.store.Incoming;
import org.parlance.server.store.OutboxRow;
import org.parlance.server.turn.NoModelException;
import org.parlance.server.turn.TurnFailedException;

/** Rasa's REST channel: a message in, the answers out. */
final class RestRoutes implements RouteGroup {
    private static final String CHANNEL = "rest";

    private final Services services;
    private final MessageReader reader;

    RestRoutes(Services services) {
        this.services = services;
        this.reader = new MessageReader(CHANNEL, services.config().limits().textLength());
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/webhooks/rest/", request -> Bodies.json(request, Map.of("status", "ok")));
        routes.post("/webhooks/rest/webhook", this::receive);
    }

    private void receive(Context request) {
        Object body = Bodies.read(request);
        if (services.rasa() && !reader.isMessage(body)) {
            asRasa(request, body);
            return;
        }
        UserMessage message = reader.read(body, request.header(MessageReader.ID_HEADER));
        answer(request, replies(MessageReader.incoming(message, answeredOn(message))));
    }

    /** Rasa has one wording for all who use this channel; here it is that of the channel that the client names. */
    private String answeredOn(UserMessage message) {
        if (services.rasa()) {
            return OutputChannel.COLLECTOR;
        }
        // The answers are waited for here, so they must not be brought elsewhere too.
        return services.outgoing().takes(message.channel()) ? CHANNEL : message.channel();
    }

    /** Rasa fails at what is no object and is silent at what has no text. */
    private static void asRasa(Context request, Object body) {
        if (!(body instanceof Map)) {
            Bodies.plainError(
                    request,
                    500,
                    "Internal Server Error",
                    "The server encountered an internal error and cannot complete your request.");
            return;
        }
        Bodies.json(request, List.of());
    }

    private List<Map<String, Object>> replies(Incoming incoming) {
        Timer.Sample begun = services.meters().begin();
        String outcome = "error";
        try {
            services.model().need();
            List<OutboxRow> rows = services.processor().answer(incoming);
            outcome = "ok";
            return RestMessages.of(
                    incoming.conversation(),
                    rows.stream().map(OutboxRow::message).toList());
        } catch (NoModelException | TurnFailedException e) {
            if (services.rasa()) {
                return List.of();
            }
            throw e instanceof NoModelException
                    ? new ApiException(503, "ServiceUnavailable", e.getMessage(), Map.of())
                    : e;
        } finally {
            services.meters().turn(begun, CHANNEL, outcome);
        }
    }

    private static void answer(Context request, List<Map<String, Object>> messages) {
        if (Queries.flag(request, "stream")) {
            request.contentType("text/event-stream")
                    .result(messages.stream().map(m -> Json.write(m) + "\n").collect(Collectors.joining()));
        } else {
            Bodies.json(request, messages);
        }
    }
}
