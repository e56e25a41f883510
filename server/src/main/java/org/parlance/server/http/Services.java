package org.parlance.server.http;

import java.util.Map;
import org.parlance.core.tracker.Tracker;
import org.parlance.core.tracker.TrackerJson;
import org.parlance.server.ServerConfig;
import org.parlance.server.store.ConversationStore;
import org.parlance.server.turn.Background;
import org.parlance.server.turn.ModelSlot;
import org.parlance.server.turn.Outgoing;
import org.parlance.server.turn.TurnProcessor;

/**
 * What the routes work with.
 *
 * @param config how the server runs
 * @param store conversations as stored
 * @param processor makes turns
 * @param background works off what was accepted
 * @param outgoing delivers what nobody waits for
 * @param model the model that answers
 * @param workshop where other models come from
 * @param meters counts what happens
 */
public record Services(
        ServerConfig config,
        ConversationStore store,
        TurnProcessor processor,
        Background background,
        Outgoing outgoing,
        ModelSlot model,
        Workshop workshop,
        Meters meters) {

    boolean rasa() {
        return config.identity().rasa();
    }

    /** A mistake of the client that Rasa answers as its own failure: 400 naming the field, 500 in compatibility. */
    ApiException mistake(String field, String message, String rasaReason) {
        return rasa()
                ? new ApiException(500, rasaReason, "An unexpected error occurred. Error: " + message, Map.of())
                : ApiException.badParameter(field, "body", message);
    }

    /** A conversation in Rasa's JSON. */
    Map<String, Object> show(Tracker tracker, TrackerJson.Events shown) {
        Map<String, Object> json = TrackerJson.toJson(tracker, shown);
        return rasa() ? RasaTracker.of(json) : json;
    }

    /** A conversation with all its sessions. */
    Tracker whole(String conversation) {
        return model.need().assistant().begin(conversation).plus(store.events(conversation, 0));
    }
}
