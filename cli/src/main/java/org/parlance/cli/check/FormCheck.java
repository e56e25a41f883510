package org.parlance.cli.check;

import java.util.ArrayList;
import java.util.List;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.domain.Form;
import org.parlance.core.domain.Slot;
import org.parlance.core.domain.SlotMapping;
import org.parlance.core.domain.SlotMapping.Condition;
import org.parlance.core.problem.Defect;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;

/** Finds forms that ask for a slot which nothing can fill, so that they never end by themselves. */
final class FormCheck {
    private final Facts facts;
    private final Firing firing;

    private FormCheck(Facts facts) {
        this.facts = facts;
        this.firing = new Firing(facts);
    }

    static void check(Facts facts, Problems problems) {
        FormCheck check = new FormCheck(facts);
        for (Form form : facts.domain().forms().values()) {
            for (String name : form.requiredSlots()) {
                facts.domain()
                        .slot(name)
                        .filter(slot -> !check.mayBeFilled(form, slot))
                        .ifPresent(slot -> problems.add(check.neverFinished(form, slot)));
            }
        }
    }

    private Problem neverFinished(Form form, Slot slot) {
        Problem problem = Problem.warning(
                        facts.places().required(form.name(), slot.name()),
                        "The form \"%s\" never ends: nothing can fill its slot \"%s\"."
                                .formatted(form.name(), slot.name()))
                .of(Defect.FORM_NEVER_FINISHED)
                .because(why(form, slot))
                .maybe("the slot needs another mapping, or an action \"validate_%s\" that fills it."
                        .formatted(form.name()));
        return slot.mappings().isEmpty()
                ? problem
                : problem.and(facts.places().mapping(slot.name(), 0), "how the slot is filled");
    }

    private String why(Form form, Slot slot) {
        List<String> reasons = new ArrayList<>();
        for (int i = 0; i < slot.mappings().size(); i++) {
            boolean custom = slot.mappings().get(i) instanceof SlotMapping.Custom;
            reasons.add(firing.never(slot, i)
                    .orElse(
                            custom
                                    ? "Its mapping leaves it to actions, and none is declared that could fill it here."
                                    : "Its mapping only holds elsewhere than in \"%s\".".formatted(form.name())));
        }
        return String.join(" ", reasons.stream().distinct().toList());
    }

    private boolean mayBeFilled(Form form, Slot slot) {
        if (slot.initialValue() != null || byAction(form.name(), slot.name())) {
            return true;
        }
        for (int i = 0; i < slot.mappings().size(); i++) {
            SlotMapping mapping = slot.mappings().get(i);
            boolean fires = mapping instanceof SlotMapping.Custom custom
                    ? custom.action().isPresent()
                    : firing.never(slot, i).isEmpty() && reaches(form.name(), slot.name(), mapping);
            if (fires) {
                return true;
            }
        }
        return false;
    }

    /** Inside this form, before any, or inside another that asks for the same slot. */
    private boolean reaches(String form, String slot, SlotMapping mapping) {
        List<Condition> conditions = mapping.filter().conditions();
        return conditions.isEmpty()
                || conditions.stream().filter(firing::mayHold).anyMatch(condition -> condition
                        .activeLoop()
                        .map(loop -> loop.equals(form) || facts.asks(loop, slot))
                        .orElse(true));
    }

    private boolean byAction(String form, String slot) {
        boolean declared = facts.isDynamic(form)
                || facts.domain().actions().contains(DefaultActions.VALIDATE_SLOT_MAPPINGS)
                || Uttered.questions(form, slot).stream()
                        .anyMatch(name -> facts.code().declares(name.replaceFirst(Facts.UTTER, "action_")));
        boolean shown = facts.mentions().fillers(slot).stream()
                .anyMatch(action -> facts.code().declares(action));
        return declared || shown || !facts.code().isUnseen() && facts.code().mayName(slot);
    }
}
