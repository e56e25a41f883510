package org.parlance.cli.check;

import java.util.Locale;
import org.parlance.core.domain.Slot;
import org.parlance.core.domain.SlotMapping;
import org.parlance.core.domain.SlotType;
import org.parlance.core.problem.Defect;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Suggest;

/** Finds values that a slot's type doesn't know, in stories, conditions and mappings. */
final class ValueCheck {
    private final Facts facts;
    private final Problems problems;

    private ValueCheck(Facts facts, Problems problems) {
        this.facts = facts;
        this.problems = problems;
    }

    static void check(Facts facts, Problems problems) {
        ValueCheck check = new ValueCheck(facts, problems);
        facts.mentions().values().forEach(one -> check.value(one.slot(), one.value(), one.where()));
        facts.domain()
                .responses()
                .values()
                .forEach(variations -> variations.forEach(variation -> variation
                        .conditions()
                        .forEach(condition -> check.value(condition.slot(), condition.value(), variation.where()))));
        facts.domain().slots().values().forEach(check::mappings);
    }

    private void mappings(Slot slot) {
        for (int i = 0; i < slot.mappings().size(); i++) {
            Location where = facts.places().mapping(slot.name(), i);
            if (slot.mappings().get(i) instanceof SlotMapping.FromIntent from) {
                value(slot.name(), from.value(), where);
            } else if (slot.mappings().get(i) instanceof SlotMapping.FromTriggerIntent from) {
                value(slot.name(), from.value(), where);
            }
        }
    }

    private void value(String name, Object value, Location where) {
        if (value == null || facts.domain().slot(name).isEmpty()) {
            return;
        }
        SlotType type = facts.domain().slots().get(name).type();
        if (!isKnown(type, value)) {
            String hint = type instanceof SlotType.Categorical categorical
                    ? Suggest.didYouMean(value.toString(), categorical.values())
                    : "";
            problems.add(Problem.warning(
                            where,
                            "\"%s\" is no value of the slot \"%s\", which is %s.".formatted(value, name, kind(type)))
                    .of(Defect.IMPOSSIBLE_VALUE)
                    .because("So this never holds as it is written.")
                    .maybe(hint));
        }
    }

    private static boolean isKnown(SlotType type, Object value) {
        if (type instanceof SlotType.Categorical categorical) {
            return categorical.values().contains(value.toString().toLowerCase(Locale.ROOT))
                    || value.equals(SlotType.Categorical.OTHER);
        }
        boolean numeric = type instanceof SlotType.Bool || type instanceof SlotType.Float;
        return !numeric || type.features(value).get(0) > 0;
    }

    private static String kind(SlotType type) {
        return type instanceof SlotType.Categorical categorical
                ? "one of " + String.join(", ", categorical.values())
                : type instanceof SlotType.Bool ? "true or false" : "a number";
    }
}
