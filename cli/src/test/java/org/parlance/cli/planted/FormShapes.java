package org.parlance.cli.planted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Forms that can't be finished, mappings that never fire and mappings that always do. */
final class FormShapes {
    private static final String UNFINISHED = "form-never-finished";
    private static final String NEVER = "mapping-never-fires";
    private static final String ALWAYS = "mapping-always-fires";

    private FormShapes() {}

    static List<Shape> all() {
        return List.of(
                Shape.of(UNFINISHED, "left-to-an-action-that-is-not-there", FormShapes::customOnly),
                Shape.of(UNFINISHED, "new-slot-that-nothing-fills", FormShapes::newSlot),
                Shape.of(UNFINISHED, "role-that-is-never-annotated", FormShapes::role)
                        .near(NEVER, "undeclared-entity"),
                Shape.of(UNFINISHED, "intent-that-never-starts-the-form", FormShapes::trigger)
                        .near(NEVER),
                Shape.of(NEVER, "form-misspelt", FormShapes::formMisspelt).near("undeclared-action", UNFINISHED),
                Shape.of(NEVER, "slot-that-the-form-never-asks-for", FormShapes::otherRequested)
                        .near(UNFINISHED),
                Shape.of(NEVER, "form-that-never-starts", FormShapes::idleForm).near("unreachable"),
                Shape.of(NEVER, "condition-of-the-other-form", FormShapes::otherForm)
                        .near(UNFINISHED),
                Shape.of(ALWAYS, "condition-forgotten", FormShapes::noCondition),
                Shape.of(ALWAYS, "text-as-second-mapping", FormShapes::textAdded),
                Shape.of(ALWAYS, "intent-forgotten", FormShapes::noIntent),
                Shape.of(ALWAYS, "in-the-form-and-outside", FormShapes::everywhere));
    }

    /** A required slot of a form that neither a validation nor a question by an action could fill. */
    private record Required(Outline.Form form, Outline.Slot slot) {
        Truth truth() {
            return Truth.of(slot.name(), form.name())
                    .at(form.line(), form.required().get(slot.name()), slot.line());
        }
    }

    private static List<Required> required(Site site) {
        List<Required> found = new ArrayList<>();
        for (Outline.Form form : site.outline.forms.values()) {
            if (!site.outline.actions.containsKey("validate_" + form.name())) {
                form.required().keySet().stream()
                        .filter(s -> !site.outline.actions.containsKey("action_ask_" + s))
                        .filter(s -> !setInTalks(site, s))
                        .forEach(s -> found.add(new Required(form, site.outline.slots.get(s))));
            }
        }
        return found;
    }

    private static boolean setInTalks(Site site, String slot) {
        return site.outline.talks.stream()
                .flatMap(t -> Stream.concat(t.condition().stream(), t.steps().stream()))
                .flatMap(s -> s.details().stream())
                .anyMatch(d -> d.name().equals(slot));
    }

    /** Replaces all mappings of a slot by others. */
    private static List<Line> remap(Site site, Outline.Slot slot, String... texts) {
        Line head = site.draft.block(slot.line()).stream()
                .filter(l -> l.text().strip().equals("mappings:"))
                .findFirst()
                .orElseThrow();
        List<Line> old = site.draft.block(head);
        site.draft.remove(old.subList(1, old.size()));
        return site.draft.after(
                head, Stream.of(texts).map(t -> head.indent() + t).toList());
    }

    private static Optional<Truth> customOnly(Site site) {
        return site.pick(required(site)).map(r -> r.truth().at(remap(site, r.slot(), "- type: custom")));
    }

    private static Optional<Truth> newSlot(Site site) {
        return site.pick(site.outline.forms.values(), f -> !site.outline.actions.containsKey("validate_" + f.name()))
                .map(form -> {
                    Line item = site.append(form.required(), "- terms_accepted").get(0);
                    List<Outline.Slot> slots = List.copyOf(site.outline.slots.values());
                    Line last = slots.get(slots.size() - 1).line();
                    List<String> texts = Stream.of(
                                    "terms_accepted:",
                                    "  type: bool",
                                    "  influence_conversation: false",
                                    "  mappings:",
                                    "  - type: custom")
                            .map(t -> last.indent() + t)
                            .toList();
                    List<Line> slot = site.draft.afterBlock(last, texts);
                    site.append(
                            site.outline.responses,
                            "utter_ask_terms_accepted:",
                            "  - text: \"Do you accept the terms?\"");
                    return Truth.of("terms_accepted", form.name())
                            .at(item, form.line())
                            .at(slot);
                });
    }

    private static Optional<Truth> role(Site site) {
        List<Required> fit = required(site).stream()
                .filter(r -> r.slot().mappings().size() == 1)
                .filter(r -> r.slot().mappings().get(0).type().equals("from_entity"))
                .filter(r -> !r.slot().mappings().get(0).has("role"))
                .toList();
        return site.pick(fit).map(required -> {
            Line entity = required.slot().mappings().get(0).keys().get("entity");
            return required.truth().at(entity).at(site.draft.after(entity, List.of(entity.indent() + "role: wanted")));
        });
    }

    private static Optional<Truth> trigger(Site site) {
        Optional<Talk> rule = site.pick(site.outline.rules(), Talk::answer);
        return site.pick(required(site))
                .flatMap(r -> rule.map(answer -> r.truth()
                        .at(remap(
                                site,
                                r.slot(),
                                "- type: from_trigger_intent",
                                "  intent: " + answer.steps().get(0).value(),
                                "  value: "
                                        + (r.slot().values().isEmpty()
                                                ? "true"
                                                : r.slot().values().get(0)),
                                "  conditions:",
                                "  - active_loop: " + r.form().name()))));
    }

    /** A condition with its slot and mapping. */
    private record Conditioned(Outline.Slot slot, Outline.Mapping mapping, Outline.Condition condition) {
        Truth truth(String... names) {
            return Truth.of(names)
                    .at(slot.line(), mapping.line(), condition.line())
                    .at(condition.keys().values());
        }
    }

    private static List<Conditioned> conditions(Site site) {
        List<Conditioned> found = new ArrayList<>();
        for (Outline.Slot slot : site.outline.slots.values()) {
            for (Outline.Mapping mapping : slot.mappings()) {
                mapping.conditions().forEach(c -> found.add(new Conditioned(slot, mapping, c)));
            }
        }
        return found;
    }

    /** Conditions that are the only one of their mapping and ask for a slot. */
    private static List<Conditioned> single(Site site) {
        return conditions(site).stream()
                .filter(c -> c.mapping().conditions().size() == 1)
                .filter(c -> site.outline.forms.containsKey(c.condition().loop()))
                .filter(c -> asksOnlyItsOwn(site, c.condition().loop()))
                .filter(c -> !c.condition().requested().isEmpty())
                .toList();
    }

    /** A validation could make the form ask for other slots than those required. */
    private static boolean asksOnlyItsOwn(Site site, String form) {
        return !site.outline.actions.containsKey("validate_" + form);
    }

    private static Optional<Truth> formMisspelt(Site site) {
        List<Conditioned> fit = conditions(site).stream()
                .filter(c -> c.mapping().conditions().size() == 1)
                .filter(c -> !c.condition().loop().isEmpty())
                .toList();
        return site.pick(fit).map(c -> {
            String slip = site.slip(c.condition().loop(), site.outline.forms.keySet());
            c.condition().keys().get("active_loop").replace(c.condition().loop(), slip);
            return c.truth(slip, c.slot().name());
        });
    }

    private static Optional<Truth> otherRequested(Site site) {
        return site.pick(single(site)).flatMap(c -> {
            Outline.Form form = site.outline.forms.get(c.condition().loop());
            return site.pickName(site.outline.slots, s -> !form.required().containsKey(s))
                    .map(other -> {
                        Line line = c.condition().keys().get("requested_slot");
                        line.text(line.text().replaceFirst("requested_slot: .*$", "requested_slot: " + other));
                        return c.truth(c.slot().name(), other);
                    });
        });
    }

    private static Optional<Truth> idleForm(Site site) {
        List<Outline.Slot> fit = site.outline.forms.values().stream()
                .flatMap(f -> f.required().keySet().stream())
                .distinct()
                .filter(s -> site.outline.responses.containsKey("utter_ask_" + s))
                .map(site.outline.slots::get)
                .filter(s -> s.type().equals("text"))
                .toList();
        return site.pick(fit).map(slot -> {
            Outline.Form form = List.copyOf(site.outline.forms.values()).get(0);
            String in = form.line().indent();
            site.draft.afterBlock(
                    form.line(), List.of(in + "details_form:", in + "  required_slots:", in + "  - " + slot.name()));
            Line last = slot.mappings().get(slot.mappings().size() - 1).line();
            List<Line> added = site.draft.afterBlock(
                    last,
                    Stream.of(
                                    "- type: from_text",
                                    "  conditions:",
                                    "  - active_loop: details_form",
                                    "    requested_slot: " + slot.name())
                            .map(t -> last.indent() + t)
                            .toList());
            return Truth.of("details_form", slot.name()).at(added).at(slot.line());
        });
    }

    private static Optional<Truth> otherForm(Site site) {
        return site.pick(single(site)).flatMap(c -> {
            List<String> others = site.outline.forms.values().stream()
                    .filter(f -> !f.required().containsKey(c.condition().requested()))
                    .filter(f -> asksOnlyItsOwn(site, f.name()))
                    .map(Outline.Form::name)
                    .toList();
            return site.pick(others).map(other -> {
                c.condition().keys().get("active_loop").replace(c.condition().loop(), other);
                return c.truth(c.slot().name(), other);
            });
        });
    }

    /** A mapping of a type, with its slot. */
    private record Mapped(Outline.Slot slot, Outline.Mapping mapping) {
        Truth truth() {
            return Truth.of(slot.name()).at(slot.line(), mapping.line());
        }

        /** Takes keys and what is below them away. */
        void drop(Site site, String... keys) {
            for (String key : keys) {
                if (mapping.has(key)) {
                    site.draft.remove(site.draft.block(mapping.keys().get(key)));
                }
            }
        }
    }

    private static List<Mapped> mapped(Site site, String type) {
        List<Mapped> found = new ArrayList<>();
        for (Outline.Slot slot : site.outline.slots.values()) {
            slot.mappings().stream().filter(m -> m.type().equals(type)).forEach(m -> found.add(new Mapped(slot, m)));
        }
        return found;
    }

    private static Optional<Truth> noCondition(Site site) {
        return site.pick(mapped(site, "from_text")).map(m -> {
            m.drop(site, "conditions", "not_intent");
            return m.truth();
        });
    }

    private static Optional<Truth> textAdded(Site site) {
        List<Mapped> fit = mapped(site, "from_entity").stream()
                .filter(m -> m.slot().type().equals("text"))
                .filter(m -> !m.mapping().line().text().contains("{"))
                .toList();
        return site.pick(fit).map(m -> {
            Line line = m.mapping().line();
            return m.truth().at(site.draft.afterBlock(line, List.of(line.indent() + "- type: from_text")));
        });
    }

    private static Optional<Truth> noIntent(Site site) {
        return site.pick(mapped(site, "from_intent")).map(m -> {
            m.drop(site, "conditions", "intent");
            return m.truth();
        });
    }

    /** One condition for the only form and one for no form: together they hold always. */
    private static Optional<Truth> everywhere(Site site) {
        if (site.outline.forms.size() != 1) {
            return Optional.empty();
        }
        String form = site.outline.forms.keySet().iterator().next();
        return site.pick(mapped(site, "from_text")).map(m -> {
            m.drop(site, "conditions", "not_intent");
            Line line = m.mapping().line();
            List<String> texts = Stream.of("  conditions:", "  - active_loop: " + form, "  - active_loop: null")
                    .map(t -> line.indent() + t)
                    .toList();
            return m.truth().at(site.draft.after(line, texts));
        });
    }
}
