package org.parlance.server.store;

import java.util.Map;

/**
 * A reminder that waits.
 *
 * @param conversation whom it concerns
 * @param name unique within the conversation
 * @param due Unix time in milliseconds
 * @param payload what the turn gets when it is due, JSON-like
 */
public record TimerRow(String conversation, String name, long due, Map<String, Object> payload) {}
