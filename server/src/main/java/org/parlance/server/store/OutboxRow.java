package org.parlance.server.store;

import org.parlance.core.message.BotMessage;

/**
 * Something to be said.
 *
 * @param conversation to whom
 * @param turn in answer to which position of the inbox
 * @param step its place within the turn, counted from 0
 * @param channel through which channel
 * @param message what
 */
public record OutboxRow(String conversation, long turn, long step, String channel, BotMessage message) {}
