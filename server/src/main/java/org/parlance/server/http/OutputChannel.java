package org.parlance.server.http;

import io.javalin.http.Context;
import java.util.Optional;
import org.parlance.core.tracker.Tracker;
import org.parlance.core.tracker.TrackerJson;

/** Reads where a program wants the assistant's answers said: {@code output_channel}. */
final class OutputChannel {
    /** Rasa's name for answers that are handed out with the response. */
    static final String COLLECTOR = "collector";

    private static final String PARAMETER = "output_channel";
    private static final String LATEST = "latest";

    private OutputChannel() {}

    /** The channel asked for when the server can bring answers to it, else {@link #COLLECTOR}. */
    static String of(Context request, Services services, String conversation) {
        String wanted = request.queryParam(PARAMETER);
        if (LATEST.equals(wanted)) {
            Optional<Tracker> tracker = services.processor().session(conversation);
            wanted = tracker.flatMap(TrackerJson::latestChannel).orElse(COLLECTOR);
        }
        return wanted != null && services.outgoing().takes(wanted) ? wanted : COLLECTOR;
    }

    /**
     * For what is said outside of a turn: that can only be handed out.
     *
     * @throws ApiException 400 when another channel is asked for
     */
    static void refusePushed(Context request, Services services, String conversation) {
        String channel = of(request, services, conversation);
        if (!channel.equals(COLLECTOR)) {
            throw ApiException.badParameter(
                    PARAMETER,
                    "query",
                    "What is said here can't be brought to the channel '%s'; leave '%s' out and send it yourself."
                            .formatted(channel, PARAMETER));
        }
    }
}
