package org.parlance.cli.check;

import java.util.List;
import org.parlance.core.domain.ResponseVariation;
import org.parlance.core.problem.Defect;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;

/** Finds responses that nothing utters. */
final class ResponseUse {
    private final Facts facts;

    private ResponseUse(Facts facts) {
        this.facts = facts;
    }

    static void check(Facts facts, Uttered uttered, Problems problems) {
        ResponseUse use = new ResponseUse(facts);
        facts.domain().responses().forEach((name, variations) -> {
            boolean byAction = facts.code().mayName(name);
            boolean unused =
                    uttered.atMostByAction(name) && (!byAction || facts.code().isUnseen());
            if (unused) {
                problems.add(use.unused(name, variations, byAction ? Severity.NOTE : Severity.WARNING));
            }
        });
    }

    private Problem unused(String name, List<ResponseVariation> variations, Severity weight) {
        Location declared = facts.places().response(name);
        Location where =
                declared.isNone() && !variations.isEmpty() ? variations.get(0).where() : declared;
        String why = name.contains("/")
                ? "No example has the intent that it answers."
                : "No story, rule or form names it"
                        + (weight == Severity.NOTE ? "; only a custom action could, and its code isn't here." : ".");
        return new Problem(weight, "Nothing utters the response \"%s\".".formatted(name), where, why, "it should go.")
                .of(Defect.UNUSED_RESPONSE);
    }
}
