package org.parlance.assistant.action;

import java.util.Optional;
import org.parlance.core.domain.Domain;
import org.parlance.core.spi.ActionRunner;
import org.parlance.core.spi.DecisionMaker;
import org.parlance.core.spi.Nlg;

/**
 * What actions work with, the same for every turn.
 *
 * @param domain the assistant's domain
 * @param book all actions by name
 * @param runner runs custom actions
 * @param nlg words responses
 * @param decisions who decides at decision points, where there are any
 */
public record ActionRoom(
        Domain domain, ActionBook book, ActionRunner runner, Nlg nlg, Optional<DecisionMaker> decisions) {}
