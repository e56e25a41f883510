package org.parlance.core.spi;

import org.parlance.core.domain.Domain;
import org.parlance.core.tracker.Tracker;

/**
 * A custom action that is to run.
 *
 * @param action its name
 * @param tracker the conversation so far
 * @param domain the assistant's domain
 * @param key the same for each try of this step: {@code conversation/turn/step}
 */
public record ActionCall(String action, Tracker tracker, Domain domain, String key) {}
