package org.parlance.cli.check;

import org.parlance.core.domain.Slot;
import org.parlance.core.domain.SlotMapping;
import org.parlance.core.problem.Defect;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;

/** Finds slot mappings that never fire, and those that overwrite their slot at every message. */
final class MappingCheck {
    private MappingCheck() {}

    static void check(Facts facts, Problems problems) {
        Firing firing = new Firing(facts);
        for (Slot slot : facts.domain().slots().values()) {
            for (int i = 0; i < slot.mappings().size(); i++) {
                Location where = facts.places().mapping(slot.name(), i);
                String type = slot.mappings().get(i).typeName();
                Severity weight = weight(facts, slot.mappings().get(i));
                firing.never(slot, i)
                        .ifPresent(why -> problems.add(
                                never(slot.name(), type, where, why).as(weight)));
                firing.always(slot, slot.mappings().get(i))
                        .ifPresent(when -> problems.add(always(slot.name(), type, where, when)));
            }
        }
    }

    /** An entity that no file brings may still come from a program that isn't here. */
    private static Severity weight(Facts facts, SlotMapping mapping) {
        boolean maySend = mapping instanceof SlotMapping.FromEntity from
                && facts.domain().entities().containsKey(from.entity())
                && !facts.extracted().mayBring(from.entity())
                && EntityUse.mayBeSent(facts, from.entity());
        return maySend ? Severity.NOTE : Severity.WARNING;
    }

    private static Problem never(String slot, String type, Location where, String why) {
        return Problem.warning(where, "The mapping of type %s of the slot \"%s\" can never fire.".formatted(type, slot))
                .of(Defect.MAPPING_NEVER_FIRES)
                .because(why)
                .maybe("a name is mistyped in it, or it should go.");
    }

    private static Problem always(String slot, String type, Location where, String when) {
        return Problem.warning(where, "This mapping overwrites the slot \"%s\" %s.".formatted(slot, when))
                .of(Defect.MAPPING_ALWAYS_FIRES)
                .because("A mapping of type %s without an intent takes every message.".formatted(type))
                .maybe("an intent is missing, or \"conditions\" with active_loop and requested_slot.");
    }
}
