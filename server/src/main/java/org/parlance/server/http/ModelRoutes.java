package org.parlance.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.event.ParseJson;
import org.parlance.core.message.Parse;
import org.parlance.core.problem.ParlanceException;
import org.parlance.server.turn.ServedModel;

/** What the API tells about the model, and its parses. */
final class ModelRoutes implements RouteGroup {
    private final Services services;
    private final Guard guard;
    private final Jobs jobs;

    ModelRoutes(Services services, Guard guard, Jobs jobs) {
        this.services = services;
        this.guard = guard;
        this.jobs = jobs;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/version", this::version);
        routes.get("/status", this::status);
        routes.post("/model/parse", this::parse);
        routes.put("/model", this::replace);
        routes.delete("/model", this::unload);
    }

    private void version(Context request) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", services.config().identity().version());
        json.put("minimum_compatible_version", services.config().identity().version());
        Bodies.json(request, json);
    }

    private void status(Context request) {
        guard.check(request, Optional.empty());
        ServedModel model = services.model().need();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("model_file", model.file());
        json.put("model_id", model.id());
        json.put("num_active_training_jobs", jobs.count());
        Bodies.json(request, json);
    }

    private void parse(Context request) {
        guard.check(request, Optional.empty());
        ServedModel model = services.model().need();
        Emulation emulation = Emulation.of(request.queryParam("emulation_mode"));
        Map<String, Object> body = parseBody(request);
        if (!(body.get("text") instanceof String text)) {
            throw services.mistake("text", "The field 'text' must be a text.", "ParsingError");
        }
        int most = services.config().limits().textLength();
        if (text.length() > most) {
            throw ApiException.tooLong("text", most, text.length());
        }
        Parse parse = model.assistant()
                .parse(text, model.assistant().begin("default"))
                .parse();
        Bodies.json(request, emulation.write(ParseJson.toJson(parse)));
    }

    private Map<String, Object> parseBody(Context request) {
        try {
            return Bodies.object(request);
        } catch (Bodies.NotJsonException e) {
            throw services.mistake("", e.getMessage(), "ParsingError");
        }
    }

    private void replace(Context request) {
        guard.check(request, Optional.empty());
        Object file = Bodies.object(request).get("model_file");
        ServedModel other = services.workshop()
                .loader()
                .filter(loader -> file instanceof String)
                .map(loader -> load(loader, file.toString()))
                .orElseThrow(() -> notLoaded(file));
        services.model().set(Optional.of(other));
        request.status(204);
    }

    private static ServedModel load(ModelLoader loader, String file) {
        try {
            return loader.load(Path.of(file));
        } catch (ParlanceException e) {
            throw notLoaded(file);
        }
    }

    private static ApiException notLoaded(Object file) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("parameter", "model");
        details.put("in", "query");
        return new ApiException(
                400, "BadRequest", "Agent with name '%s' could not be loaded.".formatted(file), details);
    }

    private void unload(Context request) {
        guard.check(request, Optional.empty());
        services.model().set(Optional.empty());
        request.status(204);
    }
}
