package org.parlance.server.store;

import java.util.Map;

/**
 * Something that is to become a turn of a conversation, as it waits in the inbox.
 *
 * @param conversation the sender's id
 * @param message unique within the conversation; the same id is accepted once
 * @param payload JSON-like
 */
public record Incoming(String conversation, String message, Map<String, Object> payload) {}
