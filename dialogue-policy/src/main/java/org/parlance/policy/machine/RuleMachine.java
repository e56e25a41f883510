package org.parlance.policy.machine;

import java.util.Set;
import java.util.TreeSet;
import org.parlance.policy.state.RuleOnly;

/**
 * Rules and forms as the rule policy follows them.
 *
 * @param rules what follows where
 * @param loops how forms are left and taken up again
 * @param ruleOnly slots and forms that no story knows
 * @param notInStories keys of the predictions that no story contains; learned policies don't see such turns
 */
public record RuleMachine(RuleTable rules, LoopTable loops, RuleOnly ruleOnly, Set<String> notInStories) {
    public RuleMachine {
        notInStories = java.util.Collections.unmodifiableSet(new TreeSet<>(notInStories));
    }
}
