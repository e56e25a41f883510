package org.parlance.action;

import java.util.LinkedHashMap;
import java.util.Map;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.DomainJsonReader;
import org.parlance.core.json.Json;
import org.parlance.core.spi.ActionCall;
import org.parlance.core.tracker.Tracker;
import org.parlance.core.tracker.TrackerJson;

/** The request to an action server, in Rasa's JSON. */
public final class ActionCallJson {
    /** The version of Rasa whose protocol this is; the SDK warns of others. */
    static final String PROTOCOL = "3.6.21";

    private ActionCallJson() {}

    /** Writes a call without the domain, which {@link #withDomain} adds. */
    public static Map<String, Object> toJson(ActionCall call) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("next_action", call.action());
        json.put("sender_id", call.tracker().sender());
        json.put("tracker", TrackerJson.toJson(call.tracker(), TrackerJson.Events.ALL));
        json.put("version", PROTOCOL);
        return json;
    }

    /** The same request with a domain in Rasa's JSON. */
    public static Map<String, Object> withDomain(Map<String, Object> call, Map<String, Object> domain) {
        Map<String, Object> json = new LinkedHashMap<>(call);
        json.put("domain", domain);
        return json;
    }

    /**
     * Reads a call; a domain that isn't sent is empty.
     *
     * @param key what tells this step's tries from others, empty when the caller doesn't say
     * @throws IllegalArgumentException when the tracker or an event of it can't be read
     */
    public static ActionCall fromJson(Map<String, Object> json, String key) {
        Map<String, Object> sent = Json.map(json.get("domain"));
        Domain domain = sent.isEmpty() ? Domain.empty() : DomainJsonReader.read(sent);
        Tracker tracker = TrackerJson.fromJson(Json.map(json.get("tracker")), domain);
        return new ActionCall(String.valueOf(json.get("next_action")), tracker, domain, key);
    }
}
