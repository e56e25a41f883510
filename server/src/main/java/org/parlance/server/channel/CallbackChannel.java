package org.parlance.server.channel;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parlance.core.config.EndpointConfig;
import org.parlance.core.http.HttpAnswer;
import org.parlance.core.http.HttpFailure;
import org.parlance.core.http.HttpLimits;
import org.parlance.core.http.HttpService;
import org.parlance.core.http.HttpTarget;
import org.parlance.core.json.Json;
import org.parlance.server.store.OutboxRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rasa's callback channel: each message of an answer is posted to an address of the project's. */
public final class CallbackChannel implements PushChannel {
    public static final String NAME = "callback";

    private static final Logger LOG = LoggerFactory.getLogger(CallbackChannel.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int CLIENT_ERRORS = 400;
    private static final int SERVER_ERRORS = 500;
    /** Timeout, too early, too many: the receiver asks for another try. */
    private static final Set<Integer> LATER = Set.of(408, 425, 429);

    private final HttpService service;

    /**
     * @param endpoint what credentials.yml says below {@code callback}
     * @throws IllegalArgumentException when it has no {@code url} or that is no http or https address
     */
    public CallbackChannel(EndpointConfig endpoint) {
        HttpLimits limits = HttpLimits.of(endpoint);
        service = new HttpService(
                HttpTarget.of(endpoint), endpoint.timeoutSeconds().isPresent() ? limits : limits.withTotal(PATIENCE));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Receipt deliver(OutboxRow answer) {
        List<Map<String, Object>> messages = RestMessages.of(answer.conversation(), List.of(answer.message()));
        for (int i = 0; i < messages.size(); i++) {
            Receipt receipt = post(messages.get(i), key(answer, i));
            if (receipt != Receipt.TAKEN) {
                return receipt;
            }
        }
        return Receipt.TAKEN;
    }

    private Receipt post(Map<String, Object> message, String key) {
        try {
            byte[] body = Json.write(message).getBytes(StandardCharsets.UTF_8);
            HttpAnswer answer = service.post(body, Map.of("Idempotency-Key", key));
            return receipt(answer.status());
        } catch (HttpFailure failure) {
            LOG.warn("An answer can't be delivered now and is tried again: {}", failure.getMessage());
            return Receipt.UNANSWERED;
        }
    }

    private Receipt receipt(int status) {
        if (status < CLIENT_ERRORS) {
            return Receipt.TAKEN;
        }
        boolean gone = status < SERVER_ERRORS && !LATER.contains(status);
        LOG.warn(
                "The receiver at {} answered HTTP {}; the message is {}.",
                service.target(),
                status,
                gone ? "given up" : "tried again");
        return gone ? Receipt.REFUSED : Receipt.UNANSWERED;
    }

    /** The same for each try; a header takes printable ASCII only, while a conversation's id may be anything. */
    private static String key(OutboxRow answer, int part) {
        String conversation = URLEncoder.encode(answer.conversation(), StandardCharsets.UTF_8);
        return "%s/%d/%d/%d".formatted(conversation, answer.turn(), answer.step(), part);
    }
}
