package org.parlance.server.store;

/**
 * An answer that the server still has to deliver.
 *
 * @param answer what is to be delivered
 * @param attempts how often it was tried in vain
 * @param due not before this Unix time in milliseconds
 */
public record Delivery(OutboxRow answer, long attempts, long due) {}
