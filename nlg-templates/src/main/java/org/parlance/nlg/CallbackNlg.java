package org.parlance.nlg;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.config.EndpointConfig;
import org.parlance.core.http.HttpAnswer;
import org.parlance.core.http.HttpLimits;
import org.parlance.core.http.HttpService;
import org.parlance.core.http.HttpTarget;
import org.parlance.core.json.Json;
import org.parlance.core.message.BotMessage;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.spi.Nlg;
import org.parlance.core.tracker.TrackerJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets an NLG server word the responses; where it fails, the templates say what they can. */
public final class CallbackNlg implements Nlg {
    private static final Logger LOG = LoggerFactory.getLogger(CallbackNlg.class);

    private final HttpService service;
    private final TemplateNlg templates;

    /** @throws IllegalArgumentException when the target's certificates can't be read */
    public CallbackNlg(HttpTarget target, HttpLimits limits, TemplateNlg templates) {
        this.service = new HttpService(target, limits);
        this.templates = templates;
    }

    /** What endpoints.yml names under {@code nlg}: a server, or {@code type: response} for the templates alone. */
    public static Nlg of(EndpointConfig endpoint, TemplateNlg templates, Problems problems) {
        endpoint.unknownKeys(Set.of("cafile"), "nlg", problems);
        String type = endpoint.type().orElse("callback");
        if (type.equalsIgnoreCase("callback")) {
            try {
                return new CallbackNlg(HttpTarget.of(endpoint), HttpLimits.of(endpoint), templates);
            } catch (IllegalArgumentException unusable) {
                problems.error(endpoint.where(), "The NLG server can't be called: " + unusable.getMessage() + ".");
            }
        } else if (!type.equalsIgnoreCase("response")) {
            problems.add(Problem.warning(endpoint.where(), "The NLG \"%s\" can't be loaded.".formatted(type))
                    .because("It is Python; the templates of the domain are said instead."));
        }
        return templates;
    }

    @Override
    public Optional<BotMessage> say(Request request) {
        return word(request).map(Worded::message);
    }

    @Override
    public Optional<Worded> word(Request request) {
        try {
            HttpAnswer answer = service.post(Json.write(question(request)).getBytes(StandardCharsets.UTF_8), Map.of());
            if (!answer.isOk()) {
                return fallback(request, "it answered HTTP " + answer.status());
            }
            BotMessage message = Messages.of(request.response(), NlgAnswer.check(answer.json()));
            return Optional.of(new Worded(message, "by the NLG server " + service.target()));
        } catch (IOException | IllegalArgumentException failure) {
            return fallback(request, failure.getMessage());
        }
    }

    private Map<String, Object> question(Request request) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("response", request.response());
        json.put("id", templates.variationId(request).orElse(null));
        json.put("arguments", request.arguments());
        json.put("tracker", TrackerJson.toJson(request.tracker(), TrackerJson.Events.ALL));
        json.put("channel", Map.of("name", request.channel()));
        return json;
    }

    private Optional<Worded> fallback(Request request, String why) {
        LOG.warn("The NLG server at {} didn't word {}: {}", service.target(), request.response(), why);
        return templates.word(request);
    }
}
