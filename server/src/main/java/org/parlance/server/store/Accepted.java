package org.parlance.server.store;

/**
 * A message that is safely in the inbox.
 *
 * @param position its place in the conversation, counted from 1
 * @param place where the conversation stood right after it was accepted
 * @param repeated whether it had been accepted before
 */
public record Accepted(long position, Place place, boolean repeated) {}
