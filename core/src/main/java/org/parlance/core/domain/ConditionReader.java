package org.parlance.core.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.problem.Defect;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlSequence;

/** Reads a mapping's {@code conditions}. */
final class ConditionReader {
    private static final String LOOP = "active_loop";
    private static final String REQUESTED = "requested_slot";

    private final Names names;
    private final Map<String, Form> forms;
    private final Problems problems;

    ConditionReader(Names names, Map<String, Form> forms) {
        this.names = names;
        this.forms = forms;
        this.problems = names.problems();
    }

    /** {@code asked}: whether the form of a condition must ask for the slot. */
    List<SlotMapping.Condition> read(String slot, boolean asked, YamlSequence list) {
        return list.mappings("A condition", problems).stream()
                .map(condition -> read(slot, asked, condition))
                .toList();
    }

    private SlotMapping.Condition read(String slot, boolean asked, YamlMapping condition) {
        condition.unknownKeys(Set.of(LOOP, REQUESTED), Severity.ERROR, "a condition", problems);
        String user = "A condition of the slot \"%s\"".formatted(slot);
        Optional<String> loop = condition.string(LOOP, problems);
        Optional<String> requested = condition.string(REQUESTED, problems);
        loop.ifPresent(form -> {
            YamlNode place = condition.get(LOOP).orElse(condition);
            names.form(form, place.location(), user);
            if (asked) {
                warnWhenNotAsked(slot, form, place);
            }
        });
        requested.ifPresent(name ->
                names.slot(name, condition.get(REQUESTED).orElse(condition).location(), user, Severity.WARNING));
        return new SlotMapping.Condition(loop, requested);
    }

    /** A form without any required slots leaves the choice to its action. */
    private void warnWhenNotAsked(String slot, String name, YamlNode place) {
        Form form = forms.get(name);
        boolean missing = form != null
                && !form.requiredSlots().isEmpty()
                && !form.requiredSlots().contains(slot);
        if (missing) {
            problems.add(Problem.warning(
                            place.location(),
                            "The form \"%s\" of this condition doesn't ask for the slot \"%s\".".formatted(name, slot))
                    .of(Defect.MAPPING_NEVER_FIRES)
                    .maybe("the slot should stand in the form's required_slots."));
        }
    }
}
