package org.parlance.cli.check;

import org.parlance.core.domain.SlotMapping;
import org.parlance.core.problem.Defect;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;

/** Finds declared entities that no message can bring. */
final class EntityUse {
    private EntityUse() {}

    static void check(Facts facts, Problems problems) {
        for (String entity : facts.domain().entities().keySet()) {
            if (!facts.extracted().mayBring(entity)) {
                problems.add(unused(facts, entity));
            }
        }
    }

    private static Problem unused(Facts facts, String entity) {
        boolean sent = mayBeSent(facts, entity);
        return Problem.warning(facts.places().entity(entity), "Nothing extracts the entity \"%s\".".formatted(entity))
                .as(sent ? Severity.NOTE : Severity.WARNING)
                .of(Defect.UNUSED_ENTITY)
                .because(
                        "It is annotated in no example, and no lookup table, regular expression, extractor or button brings it"
                                + (sent ? "; only a program that isn't here could." : "."))
                .maybe("examples should be annotated with it, or the entity should go.");
    }

    /** Whether it may come with what others than users send: a reminder, or a button of an action whose code isn't here. */
    static boolean mayBeSent(Facts facts, String entity) {
        boolean external = facts.places().intents().stream().anyMatch(Facts::isExternal);
        boolean named = facts.mentions().entities().containsKey(entity)
                || facts.mappings()
                        .anyMatch(mapping -> mapping instanceof SlotMapping.FromEntity from
                                && from.entity().equals(entity));
        return external || named && facts.code().isUnseen();
    }
}
