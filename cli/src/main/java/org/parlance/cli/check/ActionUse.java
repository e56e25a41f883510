package org.parlance.cli.check;

import java.util.LinkedHashSet;
import java.util.Set;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.domain.Form;
import org.parlance.core.problem.Defect;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;

/** Finds declared actions and forms that nothing runs. */
final class ActionUse {
    private final Facts facts;
    private final Set<String> called = new LinkedHashSet<>();

    private ActionUse(Facts facts) {
        this.facts = facts;
        called.addAll(DefaultActions.ALL);
        called.add(DefaultActions.VALIDATE_SLOT_MAPPINGS);
        for (Form form : facts.domain().forms().values()) {
            called.add(Facts.VALIDATE + form.name());
            Set<String> slots = facts.isDynamic(form.name())
                    ? facts.domain().slots().keySet()
                    : new LinkedHashSet<>(form.requiredSlots());
            slots.forEach(slot -> Uttered.questions(form.name(), slot)
                    .forEach(name -> called.add(name.replaceFirst(Facts.UTTER, "action_"))));
        }
    }

    static void check(Facts facts, Problems problems) {
        ActionUse use = new ActionUse(facts);
        for (String action : facts.places().actions()) {
            use.action(action, problems);
        }
        for (String form : facts.domain().forms().keySet()) {
            use.report(form, "form", facts.places().form(form), problems);
        }
    }

    private void action(String action, Problems problems) {
        boolean spoken = facts.domain().responses().keySet().stream()
                .anyMatch(name -> name.equals(action) || name.startsWith(action + "/"));
        boolean form = facts.domain().forms().containsKey(action);
        boolean retrieval = action.startsWith(Facts.UTTER)
                && facts.project().nlu().retrievalKeys().stream()
                        .anyMatch(key -> (Facts.UTTER + key).startsWith(action + "/"));
        if (!spoken && !form && !retrieval) {
            report(action, "action", facts.places().action(action), problems);
        }
    }

    private void report(String name, String noun, Location where, Problems problems) {
        if (called.contains(name) || facts.runs(name)) {
            return;
        }
        boolean followed = facts.code().isUnseen() && others(name);
        if (followed || !facts.code().mayRun(name) || facts.code().isUnseen()) {
            String why = "No story, rule or slot mapping names it"
                    + (followed ? "; only another custom action could, and its code isn't here." : ".");
            String what = "Nothing runs the %s \"%s\".".formatted(noun, name);
            problems.add(new Problem(followed ? Severity.NOTE : Severity.WARNING, what, where, why, "it should go.")
                    .of(Defect.UNUSED_ACTION));
        }
    }

    /** Another custom action that runs, and could let this one follow; those that validate can't. */
    private boolean others(String name) {
        return facts.domain().actions().stream()
                .anyMatch(other -> !other.equals(name)
                        && !other.startsWith(Facts.VALIDATE)
                        && !other.startsWith(Facts.UTTER)
                        && (facts.runs(other) || called.contains(other)));
    }
}
