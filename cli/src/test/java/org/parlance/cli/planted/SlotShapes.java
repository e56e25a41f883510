package org.parlance.cli.planted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Slots that are not declared, and slots that nothing uses. */
final class SlotShapes {
    private static final String UNDECLARED = "undeclared-slot";
    private static final String UNUSED = "unused-slot";

    private SlotShapes() {}

    static List<Shape> all() {
        return List.of(
                Shape.of(UNDECLARED, "misspelt-in-a-step", site -> inTalk(site, false)),
                Shape.of(UNDECLARED, "misspelt-in-a-condition", site -> inTalk(site, true)),
                Shape.of(UNDECLARED, "misspelt-in-a-form", SlotShapes::inForm),
                Shape.of(UNDECLARED, "misspelt-in-a-response-condition", SlotShapes::inResponse),
                Shape.of(UNDECLARED, "missing-in-the-domain", SlotShapes::missing),
                Shape.of(UNUSED, "leftover-of-an-entity", SlotShapes::ofEntity),
                Shape.of(UNUSED, "leftover-of-an-intent", SlotShapes::ofIntent),
                Shape.of(UNUSED, "placeholder-dropped", SlotShapes::placeholderDropped),
                Shape.of(UNUSED, "no-longer-required", SlotShapes::notRequired).near("mapping-never-fires"));
    }

    private static Set<String> known(Site site) {
        Set<String> known = new TreeSet<>(site.outline.slots.keySet());
        known.add("requested_slot");
        return known;
    }

    private static List<Talk.Detail> details(Site site, boolean conditions) {
        return site.outline.talks.stream()
                .flatMap(t -> (conditions ? t.condition() : t.steps()).stream())
                .filter(s -> s.type().equals("slot_was_set"))
                .flatMap(s -> s.details().stream())
                .filter(d -> site.outline.slots.containsKey(d.name()))
                .toList();
    }

    private static Optional<Truth> inTalk(Site site, boolean condition) {
        return site.pick(details(site, condition)).map(detail -> {
            String slip = site.slip(detail.name(), known(site));
            detail.line().replace(detail.name(), slip);
            return Truth.of(slip).at(detail.line());
        });
    }

    private static Optional<Truth> inForm(Site site) {
        return site.pick(site.outline.forms.values(), f -> !f.required().isEmpty())
                .map(form -> {
                    String slot = site.pick(form.required().keySet()).orElseThrow();
                    String slip = site.slip(slot, known(site));
                    form.required().get(slot).replace(slot, slip);
                    return Truth.of(slip).at(form.required().get(slot), form.line());
                });
    }

    private static Optional<Truth> inResponse(Site site) {
        List<Line> fit = new ArrayList<>();
        for (Line head : site.outline.responses.values()) {
            site.draft.block(head).stream()
                    .filter(l -> l.text().strip().startsWith("name: "))
                    .forEach(fit::add);
        }
        return site.pick(fit).map(line -> {
            String slot = line.text().strip().substring("name: ".length());
            String slip = site.slip(slot, known(site));
            line.replace(slot, slip);
            return Truth.of(slip).at(line);
        });
    }

    private static Optional<Truth> missing(Site site) {
        return site.pickName(site.outline.slots, s -> !uses(site, s).isEmpty() && site.outline.slots.size() > 1)
                .map(slot -> {
                    List<Line> uses = uses(site, slot);
                    site.draft.remove(
                            site.draft.block(site.outline.slots.get(slot).line()));
                    return Truth.of(slot).at(uses);
                });
    }

    /** Where stories, rules and forms name a slot. */
    private static List<Line> uses(Site site, String slot) {
        List<Line> uses = new ArrayList<>();
        for (boolean condition : new boolean[] {true, false}) {
            details(site, condition).stream().filter(d -> d.name().equals(slot)).forEach(d -> uses.add(d.line()));
        }
        site.outline.forms.values().stream()
                .filter(f -> f.required().containsKey(slot))
                .forEach(f -> uses.add(f.required().get(slot)));
        return uses;
    }

    private static Optional<Truth> ofEntity(Site site) {
        if (site.outline.slots.isEmpty()) {
            return Optional.empty();
        }
        String entity = site.pick(site.outline.entities.keySet()).orElseThrow();
        return Optional.of(Truth.of("last_choice")
                .at(append(
                        site,
                        List.of(
                                "last_choice:",
                                "  type: text",
                                "  influence_conversation: false",
                                "  mappings:",
                                "  - type: from_entity",
                                "    entity: " + entity))));
    }

    private static Optional<Truth> ofIntent(Site site) {
        if (site.outline.slots.isEmpty()) {
            return Optional.empty();
        }
        Talk rule = site.pick(site.outline.rules(), Talk::answer).orElseThrow();
        return Optional.of(Truth.of("wants_contact")
                .at(append(
                        site,
                        List.of(
                                "wants_contact:",
                                "  type: bool",
                                "  influence_conversation: false",
                                "  mappings:",
                                "  - type: from_intent",
                                "    intent: " + rule.steps().get(0).value(),
                                "    value: true"))));
    }

    private static List<Line> append(Site site, List<String> texts) {
        List<Outline.Slot> slots = List.copyOf(site.outline.slots.values());
        Line last = slots.get(slots.size() - 1).line();
        return site.draft.afterBlock(
                last, texts.stream().map(t -> last.indent() + t).toList());
    }

    private static List<Line> placeholders(Site site, String slot) {
        return site.outline.responses.values().stream()
                .flatMap(head -> site.draft.block(head).stream())
                .filter(l -> l.text().contains("{" + slot + "}"))
                .toList();
    }

    private static boolean conditional(Site site, String slot) {
        return site.outline.responses.values().stream()
                .flatMap(head -> site.draft.block(head).stream())
                .anyMatch(l -> l.text().strip().equals("name: " + slot));
    }

    private static Optional<Truth> placeholderDropped(Site site) {
        return site.pickName(
                        site.outline.slots,
                        s -> uses(site, s).isEmpty()
                                && !conditional(site, s)
                                && !site.outline.slots.get(s).featurized()
                                && !placeholders(site, s).isEmpty())
                .map(slot -> {
                    placeholders(site, slot).forEach(l -> l.text(l.text().replace("{" + slot + "}", "that")));
                    return Truth.of(slot).at(site.outline.slots.get(slot).line());
                });
    }

    private static Optional<Truth> notRequired(Site site) {
        return site.pickName(
                        site.outline.slots,
                        s -> uses(site, s).size() == 1
                                && !conditional(site, s)
                                && !site.outline.slots.get(s).featurized()
                                && placeholders(site, s).isEmpty())
                .flatMap(slot -> {
                    Optional<Outline.Form> form = site.outline.forms.values().stream()
                            .filter(f -> f.required().containsKey(slot)
                                    && f.required().size() > 1)
                            .findFirst();
                    form.ifPresent(f -> site.draft.remove(List.of(f.required().get(slot))));
                    return form.map(
                            f -> Truth.of(slot).at(site.outline.slots.get(slot).line()));
                });
    }
}
