package org.parlance.cli.check;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parlance.core.domain.DefaultSlots;
import org.parlance.core.domain.Slot;
import org.parlance.core.domain.SlotMapping;
import org.parlance.core.problem.Defect;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;

/** Finds declared slots whose value nothing uses. */
final class SlotUse {
    private final Facts facts;
    private final Set<String> named = new TreeSet<>();

    private SlotUse(Facts facts) {
        this.facts = facts;
        named.addAll(facts.mentions().slots().keySet());
        named.addAll(facts.mentions().requested().keySet());
        named.addAll(facts.elsewhere());
        facts.domain().forms().values().forEach(form -> named.addAll(form.requiredSlots()));
        facts.domain().slots().values().forEach(this::askedFor);
        facts.domain()
                .responses()
                .values()
                .forEach(variations -> variations.forEach(variation -> {
                    variation.conditions().forEach(condition -> named.add(condition.slot()));
                    named.addAll(Placeholders.names(variation.content()));
                }));
        named.addAll(Set.of(
                DefaultSlots.REQUESTED_SLOT,
                DefaultSlots.SESSION_STARTED_METADATA,
                DefaultSlots.LISTED_OBJECTS,
                DefaultSlots.LAST_OBJECT,
                DefaultSlots.LAST_OBJECT_TYPE));
    }

    /** A mapping for the moment when its own slot is asked for says nothing, unless a form may ask for it by its action. */
    private void askedFor(Slot slot) {
        slot.mappings().stream()
                .flatMap(mapping -> mapping.filter().conditions().stream())
                .forEach(condition -> condition
                        .requestedSlot()
                        .filter(asked -> !asked.equals(slot.name())
                                || condition
                                        .activeLoop()
                                        .filter(facts::isDynamic)
                                        .isPresent())
                        .ifPresent(named::add));
    }

    static void check(Facts facts, Problems problems) {
        SlotUse use = new SlotUse(facts);
        facts.places().slots().stream()
                .flatMap(name -> facts.domain().slot(name).stream())
                .filter(slot -> !use.isUsed(slot))
                .forEach(slot -> use.weight(slot).ifPresent(weight -> problems.add(use.unused(slot, weight))));
    }

    private boolean isUsed(Slot slot) {
        return named.contains(slot.name()) || slot.featurized() && setByStories(slot) && !repeatsAnother(slot);
    }

    /** Entities that stories list fill slots, and policies learn from that. */
    private boolean setByStories(Slot slot) {
        return slot.mappings().stream()
                .anyMatch(mapping -> mapping instanceof SlotMapping.FromEntity from
                        && facts.mentions().entities().containsKey(from.entity()));
    }

    /** Empty where a custom action most likely reads it; a note where only such an action can and its code isn't here. */
    private Optional<Severity> weight(Slot slot) {
        boolean setByAction = slot.mappings().stream()
                .anyMatch(mapping -> mapping instanceof SlotMapping.Custom custom
                        && custom.action().isPresent());
        if (!facts.code().isUnseen()) {
            return facts.code().mayName(slot.name()) ? Optional.empty() : Optional.of(Severity.WARNING);
        }
        if (setByAction) {
            return Optional.empty();
        }
        if (repeatsAnother(slot)) {
            return Optional.of(Severity.WARNING);
        }
        boolean forActions = slot.mappings().stream().anyMatch(SlotMapping.FromEntity.class::isInstance);
        return forActions ? Optional.empty() : Optional.of(Severity.NOTE);
    }

    /** True when all its entities also fill other slots, which are used; a slot of the entity's own name is there for actions. */
    private boolean repeatsAnother(Slot slot) {
        return !slot.mappings().isEmpty()
                && slot.mappings().stream()
                        .allMatch(mapping -> mapping instanceof SlotMapping.FromEntity from
                                && !from.entity().equals(slot.name())
                                && feedsAnother(slot, from));
    }

    private boolean feedsAnother(Slot slot, SlotMapping.FromEntity mapping) {
        return facts.domain().slots().values().stream()
                .filter(other -> !other.name().equals(slot.name()) && named.contains(other.name()))
                .flatMap(other -> other.mappings().stream())
                .anyMatch(other -> other instanceof SlotMapping.FromEntity from
                        && from.entity().equals(mapping.entity())
                        && from.role().equals(mapping.role())
                        && from.group().equals(mapping.group()));
    }

    private Problem unused(Slot slot, Severity weight) {
        String what = "Nothing uses the slot \"%s\".".formatted(slot.name());
        String why = "No story, rule, form, condition or response names it"
                + (facts.code().isUnseen() ? "; only a custom action could, and its code isn't here." : ".");
        return new Problem(weight, what, facts.places().slot(slot.name()), why, "the slot should go.")
                .of(Defect.UNUSED_SLOT);
    }
}
