package org.parlance.core.domain;

import org.parlance.core.problem.Location;

/**
 * A rule that a setting of Rasa 2 stood for: after the intent comes the action, whatever was before.
 *
 * @param intent what the user says
 * @param action what follows
 * @param loop whether the action is a loop that begins with it
 * @param where the setting
 */
public record ImpliedRule(String intent, String action, boolean loop, Location where) {}
