package org.parlance.assistant;

import java.time.Clock;
import java.util.Optional;
import org.parlance.core.spi.ActionRunner;
import org.parlance.core.spi.DecisionMaker;
import org.parlance.core.spi.Generator;
import org.parlance.core.spi.Nlg;
import org.parlance.core.spi.Policy;
import org.parlance.core.spi.Understanding;

/**
 * The rooms an assistant calls on; each must be safe for many threads.
 *
 * @param understanding the NLU
 * @param policy the ensemble; absent in an assistant that only understands
 * @param actions custom actions, in this process or over the wire
 * @param nlg the wording of responses
 * @param generator the last rung, where one is configured
 * @param decisions who decides at a form's decision points, where there are any
 * @param clock gives every event its time
 */
public record Doors(
        Understanding understanding,
        Optional<Policy> policy,
        ActionRunner actions,
        Nlg nlg,
        Optional<Generator> generator,
        Optional<DecisionMaker> decisions,
        Clock clock) {

    public Doors withDecisions(DecisionMaker other) {
        return new Doors(understanding, policy, actions, nlg, generator, Optional.of(other), clock);
    }
}
