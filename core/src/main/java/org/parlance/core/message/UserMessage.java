package org.parlance.core.message;

import java.util.Map;

/**
 * One message of a user as a channel received it.
 *
 * @param id unique per sender, given by the channel or made by it; the same id is handled once
 * @param sender the conversation's id
 * @param text what was said, as it came
 * @param channel the channel's name, e.g. {@code rest}; empty when it came over none
 * @param metadata what the channel adds (JSON-like values)
 */
public record UserMessage(String id, String sender, String text, String channel, Map<String, Object> metadata) {
    public UserMessage {
        metadata = Map.copyOf(metadata);
    }
}
