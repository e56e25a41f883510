package org.parlance.policy.property;

import java.util.Optional;
import org.parlance.core.tracker.TrackerState;

/**
 * One step of a conversation: a message that was heard or an action that ran.
 *
 * @param before what held before
 * @param after what holds now
 * @param intent what the user said, if the step is a message
 * @param action what ran, if it is an action
 * @param waits whether the user speaks next
 */
public record Step(
        TrackerState before, TrackerState after, Optional<String> intent, Optional<String> action, boolean waits) {}
