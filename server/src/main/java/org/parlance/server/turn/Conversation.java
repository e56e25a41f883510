package org.parlance.server.turn;

import org.parlance.assistant.Assistant;
import org.parlance.core.tracker.Tracker;

/**
 * A conversation's running session in memory.
 *
 * @param assistant whose domain the tracker follows
 * @param tracker the events of the running session
 * @param version which version of the store it is
 * @param start sequence of the tracker's first event in the store
 */
record Conversation(Assistant assistant, Tracker tracker, long version, long start) {}
