package org.parlance.core.tracker;

import java.util.Optional;
import org.parlance.core.event.Event;

/**
 * The active form.
 *
 * @param name the form
 * @param interrupted whether an unhappy path is being walked
 * @param rejected whether the form refused its last run
 * @param trigger the message that started it; empty when nobody had said anything
 */
public record LoopState(String name, boolean interrupted, boolean rejected, Optional<Event.UserUttered> trigger) {}
