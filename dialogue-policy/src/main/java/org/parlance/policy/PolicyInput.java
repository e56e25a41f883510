package org.parlance.policy;

import java.util.List;
import java.util.Optional;
import org.parlance.core.config.ComponentConfig;
import org.parlance.core.domain.Domain;
import org.parlance.policy.story.StoryData;

/**
 * What the dialogue policies are trained from.
 *
 * @param policies as config.yml lists them; absent for the recommended ones
 * @param stories all stories and rules
 * @param domain the whole domain; training sees only what policies depend on
 */
public record PolicyInput(Optional<List<ComponentConfig>> policies, StoryData stories, Domain domain) {}
