package org.parlance.cli.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parlance.core.domain.Slot;
import org.parlance.core.domain.SlotMapping;
import org.parlance.core.domain.SlotMapping.Condition;

/** Works out when a slot mapping fires; the conditions are read as Rasa's action_extract_slots reads them. */
final class Firing {
    private final Facts facts;

    Firing(Facts facts) {
        this.facts = facts;
    }

    /** Why a mapping can never fire; empty where it may. */
    Optional<String> never(Slot slot, int index) {
        SlotMapping mapping = slot.mappings().get(index);
        return entity(mapping)
                .or(() -> intents(mapping))
                .or(() -> conditions(mapping))
                .or(() -> trigger(slot, mapping))
                .or(() -> shadowed(slot, index));
    }

    private Optional<String> entity(SlotMapping mapping) {
        if (!(mapping instanceof SlotMapping.FromEntity from)) {
            return Optional.empty();
        }
        if (!facts.domain().entities().containsKey(from.entity())) {
            return Optional.of("The domain doesn't declare the entity \"%s\".".formatted(from.entity()));
        }
        if (!facts.extracted().mayBring(from.entity())) {
            return Optional.of("Nothing extracts the entity \"%s\".".formatted(from.entity()));
        }
        if (!facts.extracted().mayFire(from)) {
            return Optional.of("The entity \"%s\" never comes with %s.".formatted(from.entity(), part(from)));
        }
        List<String> intents = mapping.filter().intents();
        return intents.isEmpty()
                        || intents.stream().anyMatch(intent -> facts.extracted().mayBring(from.entity(), intent))
                ? Optional.empty()
                : Optional.of("No example of %s has the entity \"%s\"."
                        .formatted(String.join(" or ", intents), from.entity()));
    }

    private static String part(SlotMapping.FromEntity from) {
        return from.role()
                .map(role -> "the role \"" + role + "\"")
                .or(() -> from.group().map(group -> "the group \"" + group + "\""))
                .orElse("neither role nor group");
    }

    private Optional<String> intents(SlotMapping mapping) {
        List<String> intents = mapping.filter().intents();
        boolean possible = intents.isEmpty()
                || intents.stream().anyMatch(intent -> facts.domain().hasIntent(intent) && facts.maybeSaid(intent));
        return possible ? Optional.empty() : Optional.of("Nobody can say %s.".formatted(String.join(" or ", intents)));
    }

    private Optional<String> conditions(SlotMapping mapping) {
        List<Condition> conditions = mapping.filter().conditions();
        return conditions.isEmpty() || conditions.stream().anyMatch(this::mayHold)
                ? Optional.empty()
                : Optional.of(whyNot(conditions.get(0)));
    }

    /** Without a form the condition holds whenever none is active, whatever slot it names. */
    boolean mayHold(Condition condition) {
        return condition.activeLoop().isEmpty()
                || starts(condition.activeLoop().get())
                        && condition
                                .requestedSlot()
                                .map(slot -> facts.asks(condition.activeLoop().get(), slot))
                                .orElse(true);
    }

    private boolean starts(String form) {
        return facts.domain().forms().containsKey(form)
                && (facts.starts(form)
                        || facts.project().stories().blocks().isEmpty()
                        || facts.code().mayRun(form));
    }

    private String whyNot(Condition condition) {
        String form = condition.activeLoop().orElse("");
        if (!facts.domain().forms().containsKey(form)) {
            return "There is no form \"%s\".".formatted(form);
        }
        return starts(form)
                ? "The form \"%s\" never asks for \"%s\"."
                        .formatted(form, condition.requestedSlot().orElse(""))
                : "Nothing starts the form \"%s\".".formatted(form);
    }

    /** It only counts for the message that starts a form. */
    private Optional<String> trigger(Slot slot, SlotMapping mapping) {
        List<String> intents = mapping.filter().intents();
        if (!(mapping instanceof SlotMapping.FromTriggerIntent) || intents.isEmpty()) {
            return Optional.empty();
        }
        Set<String> starting = new TreeSet<>();
        for (String form : forms(slot, mapping)) {
            Set<String> known = facts.mentions().before(form);
            if (known.isEmpty()) {
                return Optional.empty();
            }
            starting.addAll(known);
            starting.addAll(facts.mayStart(form));
        }
        boolean unknown = starting.isEmpty() || starting.contains(Mentions.ANY);
        return unknown || intents.stream().anyMatch(starting::contains)
                ? Optional.empty()
                : Optional.of("No form that it fills starts with %s.".formatted(String.join(" or ", intents)));
    }

    private Set<String> forms(Slot slot, SlotMapping mapping) {
        Set<String> forms = new TreeSet<>();
        mapping.filter()
                .conditions()
                .forEach(condition -> condition.activeLoop().ifPresent(forms::add));
        if (forms.isEmpty()) {
            facts.domain().forms().values().stream()
                    .filter(form -> form.requiredSlots().contains(slot.name()))
                    .forEach(form -> forms.add(form.name()));
        }
        return forms;
    }

    /** The first mapping that gives a value wins, and these two always give one. */
    private Optional<String> shadowed(Slot slot, int index) {
        SlotMapping later = slot.mappings().get(index);
        return slot.mappings().subList(0, index).stream().anyMatch(earlier -> covers(earlier, later))
                ? Optional.of("An earlier mapping of the slot always gives a value where this one could.")
                : Optional.empty();
    }

    private static boolean covers(SlotMapping earlier, SlotMapping later) {
        SlotMapping.Filter filter = earlier.filter();
        boolean gives = earlier instanceof SlotMapping.FromText || earlier instanceof SlotMapping.FromIntent;
        boolean everywhere = filter.conditions().isEmpty()
                || filter.conditions().containsAll(later.filter().conditions())
                        && !later.filter().conditions().isEmpty();
        boolean always = filter.intents().isEmpty()
                ? filter.notIntents().isEmpty()
                : !later.filter().intents().isEmpty()
                        && filter.intents().containsAll(later.filter().intents());
        boolean custom = later instanceof SlotMapping.Custom || later instanceof SlotMapping.FromTriggerIntent;
        return !custom && (earlier.equals(later) || gives && everywhere && always);
    }

    /** When a mapping fires at every message; empty where it is choosier. */
    Optional<String> always(Slot slot, SlotMapping mapping) {
        boolean gives = mapping instanceof SlotMapping.FromText || mapping instanceof SlotMapping.FromIntent;
        if (!gives || !mapping.filter().intents().isEmpty()) {
            return Optional.empty();
        }
        List<Condition> conditions = mapping.filter().conditions();
        if (conditions.isEmpty()) {
            return Optional.of("at every message");
        }
        if (conditions.stream().anyMatch(condition -> condition.activeLoop().isEmpty())) {
            return Optional.of("at every message outside of a form");
        }
        return conditions.stream()
                .filter(condition -> condition.requestedSlot().isEmpty())
                .flatMap(condition -> condition.activeLoop().stream())
                .filter(form -> asksForMore(form, slot.name()))
                .findFirst()
                .map("at every message while \"%s\" is active, whatever it asks for"::formatted);
    }

    private boolean asksForMore(String form, String slot) {
        return facts.domain().form(form).stream()
                .flatMap(known -> known.requiredSlots().stream())
                .anyMatch(other -> !other.equals(slot));
    }
}
