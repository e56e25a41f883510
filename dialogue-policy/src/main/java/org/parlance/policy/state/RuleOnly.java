package org.parlance.policy.state;

import java.util.Set;
import java.util.TreeSet;

/** Slots and forms that occur in rules but in no story, so that policies which learn from stories do not look at them. */
public record RuleOnly(Set<String> slots, Set<String> loops) {
    public static final RuleOnly NOTHING = new RuleOnly(Set.of(), Set.of());

    public RuleOnly {
        slots = java.util.Collections.unmodifiableSet(new TreeSet<>(slots));
        loops = java.util.Collections.unmodifiableSet(new TreeSet<>(loops));
    }
}
