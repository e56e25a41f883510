package org.parlance.policy.property;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parlance.core.problem.Location;

/**
 * Something that must hold in every conversation.
 *
 * @param name as people read it
 * @param where its place in the user's file
 */
public record Property(String name, Location where, Claim claim) {

    /** The intents it tells from others. */
    public Set<String> intents() {
        Set<String> names = new LinkedHashSet<>();
        claim.moments().forEach(moment -> {
            if (moment instanceof Moment.Said said) {
                names.add(said.intent());
            }
        });
        facts().forEach(fact -> {
            if (fact instanceof Fact.LastSaid said) {
                names.add(said.intent());
            }
        });
        return names;
    }

    /** The slots it looks at, each with the values it tells from others. */
    public Map<String, Set<Object>> slots() {
        Map<String, Set<Object>> slots = new LinkedHashMap<>();
        facts().forEach(fact -> {
            if (fact instanceof Fact.SlotIs is) {
                Set<Object> values = slots.computeIfAbsent(is.slot(), slot -> new LinkedHashSet<>());
                if (is.value() != null) {
                    values.add(is.value());
                }
            } else if (fact instanceof Fact.SlotIsSet set) {
                slots.computeIfAbsent(set.slot(), slot -> new LinkedHashSet<>());
            }
        });
        return slots;
    }

    private List<Fact> facts() {
        List<Fact> all = new ArrayList<>(claim.facts());
        claim.moments().forEach(moment -> {
            if (moment instanceof Moment.Holds holds) {
                all.add(holds.fact());
            }
        });
        return all;
    }
}
