package org.parlance.cli.check;

import org.parlance.core.problem.Defect;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;

/** Finds declared entities that no message can bring. */
final class EntityUse {
    private EntityUse() {}

    static void check(Facts facts, Problems problems) {
        boolean external = facts.places().intents().stream().anyMatch(Facts::isExternal);
        for (String entity : facts.domain().entities().keySet()) {
            if (!facts.extracted().mayBring(entity)) {
                problems.add(Problem.warning(
                                facts.places().entity(entity), "Nothing extracts the entity \"%s\".".formatted(entity))
                        .as(external ? Severity.NOTE : Severity.WARNING)
                        .of(Defect.UNUSED_ENTITY)
                        .because(
                                "It is annotated in no example, and no lookup table, regular expression, extractor or button"
                                        + " brings it.")
                        .maybe("examples should be annotated with it, or the entity should go."));
            }
        }
    }
}
