package org.parlance.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import org.parlance.core.message.UserMessage;
import org.parlance.server.channel.CallbackChannel;
import org.parlance.server.store.Incoming;

/** The way into Rasa's callback channel: a message is acknowledged once it is stored, and answered elsewhere. */
final class CallbackRoutes implements RouteGroup {
    private static final String CHANNEL = CallbackChannel.NAME;

    private final Services services;
    private final MessageReader reader;

    CallbackRoutes(Services services) {
        this.services = services;
        this.reader = new MessageReader(CHANNEL, services.config().limits().textLength());
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/webhooks/callback/", request -> Bodies.json(request, Map.of("status", "ok")));
        routes.post("/webhooks/callback/webhook", this::receive);
    }

    private void receive(Context request) {
        Object body = Bodies.read(request);
        boolean silent = services.rasa() && body instanceof Map && !reader.isMessage(body);
        if (!silent) {
            UserMessage given = reader.read(body, request.header(MessageReader.ID_HEADER));
            UserMessage message = new UserMessage(given.id(), given.sender(), given.text(), CHANNEL, given.metadata());
            Incoming incoming = MessageReader.incoming(message, CHANNEL);
            services.processor().accept(incoming);
            services.background().drainSoon(incoming.conversation());
        }
        request.contentType("text/plain; charset=utf-8").result("success");
    }
}
