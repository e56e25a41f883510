package org.parlance.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.assistant.Assistant;
import org.parlance.assistant.Input;
import org.parlance.assistant.Turn;
import org.parlance.core.event.ParseJson;
import org.parlance.core.json.Json;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Parse;
import org.parlance.core.message.UserMessage;
import org.parlance.core.spi.Prediction;
import org.parlance.core.tracker.Tracker;
import org.parlance.core.tracker.TrackerJson;
import org.parlance.server.channel.RestMessages;
import org.parlance.server.store.Incoming;
import org.parlance.server.store.OutboxRow;
import org.parlance.server.turn.InputJson;

/** What programs make a conversation do: say an intent, run an action, hear a message, tell what comes next. */
final class ConversationRoutes implements RouteGroup {
    private static final String CHANNEL = OutputChannel.COLLECTOR;

    private final Services services;
    private final Guard guard;

    ConversationRoutes(Services services, Guard guard) {
        this.services = services;
        this.guard = guard;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.post("/conversations/<id>/execute", this::execute);
        routes.post("/conversations/<id>/trigger_intent", this::trigger);
        routes.post("/conversations/<id>/predict", this::predict);
        routes.post("/conversations/<id>/messages", this::hear);
        routes.post("/model/predict", this::predictEvents);
    }

    private void execute(Context request) {
        String id = existing(request);
        TrackerJson.Events shown = TrackerRoutes.verbosity(request);
        Map<String, Object> body = Bodies.object(request);
        String action = name(body, "Name of the action not provided in request body.");
        String policy = body.get("policy") == null ? "" : body.get("policy").toString();
        double confidence = body.get("confidence") instanceof Number n ? n.doubleValue() : 0.0;
        OutputChannel.refusePushed(request, services, id);
        Optional<Tracker> before = services.processor().session(id);
        Turn turn = services.processor().edit(id, (assistant, tracker) -> {
            if (!assistant.domain().actionNames().contains(action)) {
                throw services.mistake("name", "The domain has no action '%s'.".formatted(action), "ConversationError");
            }
            return assistant.execute(tracker, only(policy, action, confidence), CHANNEL);
        });
        // Rasa shows the conversation as it was before the action.
        Tracker tracker = before.filter(was -> services.rasa()).orElse(turn.after());
        answer(request, services.show(tracker, shown), RestMessages.of(id, turn.replies()));
    }

    private static Prediction only(String policy, String action, double confidence) {
        // An action that is asked for runs whatever its confidence; 0 would mean "no opinion".
        return Prediction.of(policy, 0, action, confidence == 0.0 ? Double.MIN_VALUE : confidence);
    }

    private void trigger(Context request) {
        String id = conversation(request);
        TrackerJson.Events shown = TrackerRoutes.verbosity(request);
        Map<String, Object> body = Bodies.object(request);
        String intent = name(body, "Name of the intent not provided in request body.");
        if (!services.model().need().assistant().domain().hasIntent(intent)) {
            throw new ApiException(
                    404, "NotFound", "The intent '%s' does not exist in the domain.".formatted(intent), Map.of());
        }
        String channel = OutputChannel.of(request, services, id);
        Input input = new Input.IntentTriggered(intent, entities(body.get("entities")), channel);
        List<OutboxRow> rows =
                services.processor().answer(new Incoming(id, MessageReader.newId(), InputJson.write(input)));
        Tracker tracker = services.processor().session(id).orElseThrow();
        List<Map<String, Object>> said =
                RestMessages.of(id, rows.stream().map(OutboxRow::message).toList());
        if (services.outgoing().takes(channel)) {
            Bodies.json(request, Map.of("tracker", services.show(tracker, shown)));
        } else {
            answer(request, services.show(tracker, shown), said);
        }
    }

    private static List<Entity> entities(Object given) {
        if (given instanceof Map) {
            List<Entity> entities = new ArrayList<>();
            Json.map(given).forEach((name, value) -> entities.add(Entity.fromJson(entity(name, value))));
            return entities;
        }
        return Json.list(given).stream()
                .map(item -> Entity.fromJson(Json.map(item)))
                .toList();
    }

    private static Map<String, Object> entity(String name, Object value) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("entity", name);
        json.put("value", value);
        return json;
    }

    private static void answer(Context request, Map<String, Object> tracker, List<Map<String, Object>> messages) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("tracker", tracker);
        json.put("messages", messages);
        Bodies.json(request, json);
    }

    private void hear(Context request) {
        String id = conversation(request);
        services.model().need();
        TrackerJson.Events shown = TrackerRoutes.verbosity(request);
        Map<String, Object> body = Bodies.object(request);
        if (!"user".equals(body.get("sender"))) {
            throw ApiException.badParameter(
                    "sender",
                    "body",
                    "Currently, only user messages can be passed to this endpoint. Messages of sender '%s' cannot be"
                                    .formatted(body.get("sender"))
                            + " handled.");
        }
        if (!(body.get("text") instanceof String text)) {
            throw services.mistake("text", "The field 'text' must be a text.", "ConversationError");
        }
        Optional<Parse> parse =
                Optional.ofNullable(body.get("parse_data")).map(Json::map).map(ParseJson::fromJson);
        UserMessage message = new UserMessage(MessageReader.newId(), id, text.strip(), "", Map.of());
        Turn turn = services.processor().edit(id, (assistant, tracker) -> assistant.hear(tracker, message, parse));
        Bodies.json(request, services.show(turn.after(), shown));
    }

    private void predict(Context request) {
        String id = existing(request);
        Assistant assistant = services.model().need().assistant();
        Tracker tracker = services.processor().session(id).orElseThrow(ApiException::noConversation);
        answerPrediction(request, assistant, tracker);
    }

    private void predictEvents(Context request) {
        guard.check(request, Optional.empty());
        Assistant assistant = services.model().need().assistant();
        Object body = Bodies.read(request);
        Tracker tracker = assistant.begin("default").plus(TrackerRoutes.events(body));
        answerPrediction(request, assistant, tracker);
    }

    private void answerPrediction(Context request, Assistant assistant, Tracker tracker) {
        TrackerJson.Events shown = TrackerRoutes.verbosity(request);
        Prediction prediction = assistant
                .predict(tracker)
                .orElseThrow(() -> new ApiException(
                        409, "Conflict", "The model understands messages but has no policies.", Map.of()));
        List<Map<String, Object>> scores = new ArrayList<>();
        for (String action : assistant.domain().actionNames()) {
            Map<String, Object> score = new LinkedHashMap<>();
            score.put("action", action);
            score.put("score", prediction.scores().getOrDefault(action, 0.0));
            scores.add(score);
        }
        scores.sort((a, b) -> {
            int byScore = Double.compare((double) b.get("score"), (double) a.get("score"));
            return byScore != 0
                    ? byScore
                    : a.get("action").toString().compareTo(b.get("action").toString());
        });
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("scores", scores);
        json.put("policy", prediction.policy());
        json.put("confidence", prediction.confidence());
        json.put("tracker", services.show(tracker, shown));
        Bodies.json(request, json);
    }

    private static String name(Map<String, Object> body, String missing) {
        return Optional.ofNullable(body.get("name"))
                .map(Object::toString)
                .filter(name -> !name.isEmpty())
                .orElseThrow(() -> ApiException.badParameter("name", "body", missing));
    }

    private String conversation(Context request) {
        String id = MessageReader.checked("conversation_id", request.pathParam("id"));
        guard.check(request, Optional.of(id));
        return id;
    }

    private String existing(Context request) {
        String id = conversation(request);
        services.model().need();
        services.store().place(id).filter(place -> place.events() > 0).orElseThrow(ApiException::noConversation);
        return id;
    }
}
