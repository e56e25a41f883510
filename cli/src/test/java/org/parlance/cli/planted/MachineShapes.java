package org.parlance.cli.planted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** States that are never reached, that lead nowhere, or that never come to an end. */
final class MachineShapes {
    private static final String UNREACHABLE = "unreachable";
    private static final String DEAD = "dead-end";
    private static final String ENDLESS = "endless-loop";

    private MachineShapes() {}

    static List<Shape> all() {
        return List.of(
                Shape.of(UNREACHABLE, "rule-in-a-form-that-never-starts", MachineShapes::idleForm),
                Shape.of(UNREACHABLE, "checkpoint-without-origin", MachineShapes::checkpoint),
                Shape.of(UNREACHABLE, "checkpoint-misspelt", MachineShapes::checkpointMisspelt),
                Shape.of(UNREACHABLE, "category-that-does-not-exist", MachineShapes::category),
                Shape.of(UNREACHABLE, "start-inside-a-form", MachineShapes::startInForm),
                Shape.of(DEAD, "nobody-learns-the-stories", MachineShapes::noMemory),
                Shape.of(DEAD, "does-not-wait-and-does-not-go-on", MachineShapes::goesNowhere),
                Shape.of(DEAD, "nothing-after-the-form", MachineShapes::nothingAfterForm),
                Shape.of(DEAD, "nothing-after-the-action", MachineShapes::nothingAfterAction),
                Shape.of(
                        ENDLESS,
                        "two-rules-in-a-circle",
                        site -> circle(site, alone(site), List.of("utter_anything_else"))),
                Shape.of(
                        ENDLESS,
                        "three-rules-in-a-circle",
                        site -> circle(site, alone(site), List.of("action_poll_state", "utter_anything_else"))),
                Shape.of(ENDLESS, "action-after-itself", MachineShapes::selfCircle),
                Shape.of(
                        ENDLESS,
                        "circle-after-a-form",
                        site -> circle(site, afterForm(site), List.of("utter_anything_else"))));
    }

    private static String utterance(Site site) {
        return site.otherUtterance(Set.of()).orElseThrow();
    }

    private static Optional<Talk> answer(Site site) {
        return site.pick(site.outline.rules(), Talk::answer);
    }

    private static Optional<Truth> idleForm(Site site) {
        List<String> slots = site.outline.forms.values().stream()
                .flatMap(f -> f.required().keySet().stream())
                .distinct()
                .filter(s -> site.outline.responses.containsKey("utter_ask_" + s))
                .toList();
        return site.pick(slots).flatMap(slot -> answer(site).flatMap(answer -> {
            Outline.Form form = List.copyOf(site.outline.forms.values()).get(0);
            String in = form.line().indent();
            site.draft.afterBlock(
                    form.line(), List.of(in + "survey_form:", in + "  required_slots:", in + "  - " + slot));
            return inForm(site, "asked during the survey", "survey_form", answer, false);
        }));
    }

    private static Optional<Truth> inForm(Site site, String name, String form, Talk answer, boolean start) {
        List<String> body = new ArrayList<>(List.of("condition:", "- active_loop: " + form));
        if (start) {
            body.add("conversation_start: true");
        }
        body.add("steps:");
        body.add("- intent: " + answer.steps().get(0).value());
        body.add("- action: " + answer.last().value());
        body.add("- action: " + form);
        body.add("- active_loop: " + form);
        return site.add(true, name, body).map(lines -> Truth.of(name, form).at(lines));
    }

    private static Optional<Truth> startInForm(Site site) {
        return site.pick(site.outline.forms.keySet()).flatMap(form -> answer(site)
                .flatMap(answer -> inForm(site, "asked at the very beginning", form, answer, true)));
    }

    private static Optional<Truth> checkpoint(Site site) {
        return site.pick(site.outline.stories(), Talk::plainStory).flatMap(story -> {
            String intent = story.steps().get(0).value();
            List<String> body = List.of(
                    "steps:",
                    "- checkpoint: after the survey",
                    "- intent: " + intent,
                    "- action: " + story.actions().get(0).value());
            return site.add(false, intent + " after the survey", body)
                    .map(lines -> Truth.of("after the survey", intent + " after the survey")
                            .at(lines));
        });
    }

    private static Optional<Truth> checkpointMisspelt(Site site) {
        List<Talk> fit = site.outline.stories().stream()
                .filter(s -> s.steps().get(0).type().equals("checkpoint"))
                .toList();
        return site.pick(fit).map(story -> {
            Line line = story.steps().get(0).line();
            String name = story.steps().get(0).value();
            String changed = site.random.nextBoolean() ? name.replace(' ', '_') : site.slip(name, Set.of());
            line.replace(name, changed);
            return Truth.of(changed, story.name()).at(site.block(story));
        });
    }

    private static Optional<Truth> category(Site site) {
        List<Outline.Slot> fit = site.outline.slots.values().stream()
                .filter(s -> s.type().equals("categorical") && s.featurized())
                .filter(s -> s.mappings().stream().noneMatch(m -> m.type().equals("from_entity")))
                .toList();
        return site.pick(fit).flatMap(slot -> answer(site).flatMap(answer -> {
            String value = site.slip(slot.values().get(0), Set.copyOf(slot.values()));
            List<String> body = List.of(
                    "condition:",
                    "- slot_was_set:",
                    "  - " + slot.name() + ": " + value,
                    "steps:",
                    "- intent: " + answer.steps().get(0).value(),
                    "- action: "
                            + site.otherUtterance(Set.of(answer.last().value())).orElseThrow());
            return site.add(true, "only for " + value, body)
                    .map(lines ->
                            Truth.of("only for " + value, slot.name(), value).at(lines));
        }));
    }

    /** No policy but that of the rules is left, and there are stories. */
    private static Optional<Truth> noMemory(Site site) {
        Optional<String> memory = site.outline.policies.keySet().stream()
                .filter(p -> p.contains("Memoization"))
                .findFirst();
        boolean learned = site.outline.policies.containsKey("TEDPolicy");
        if (memory.isEmpty() || learned || site.outline.stories().isEmpty()) {
            return Optional.empty();
        }
        site.draft.remove(site.draft.block(site.outline.policies.get(memory.get())));
        Truth truth = Truth.of(site.outline.stories().stream().map(Talk::name).toArray(String[]::new))
                .at(site.outline.policies.get("RulePolicy"));
        site.outline.stories().forEach(s -> truth.at(site.block(s)));
        return Optional.of(truth);
    }

    /** A rule of an intent that no other rule and no story knows, whose response nothing else utters. */
    private static Optional<Talk> alone(Site site) {
        List<Talk> fit = site.outline.rules().stream()
                .filter(Talk::answer)
                .filter(r ->
                        site.outline.steps("intent", r.steps().get(0).value()).size() == 1)
                .filter(r -> site.outline.steps("action", r.last().value()).size() == 1)
                .toList();
        return site.pick(fit);
    }

    private static Line noWait(Site site, Talk rule) {
        return site.draft
                .afterBlock(rule.head(), List.of(rule.head().indent() + "  wait_for_user_input: false"))
                .get(0);
    }

    private static Optional<Truth> goesNowhere(Site site) {
        return alone(site).map(rule -> {
            noWait(site, rule);
            return Truth.of(rule.name()).at(site.block(rule));
        });
    }

    private static boolean ends(Talk rule, String form) {
        List<Talk.Step> steps = rule.steps();
        return steps.size() > 1
                && steps.get(0).type().equals("action")
                && steps.get(0).value().equals(form)
                && steps.get(1).type().equals("active_loop")
                && steps.get(1).value().isEmpty();
    }

    private static Optional<Truth> nothingAfterForm(Site site) {
        return site.pick(site.outline.forms.values(), f -> site.outline.rules().stream()
                        .anyMatch(r -> ends(r, f.name())))
                .map(form -> {
                    Truth truth = Truth.of(form.name()).at(form.line());
                    site.outline.rules().stream()
                            .filter(r -> ends(r, form.name()))
                            .forEach(r -> site.draft.remove(site.block(r)));
                    site.outline.talks.stream()
                            .filter(t -> !ends(t, form.name()))
                            .filter(t ->
                                    t.actions().stream().anyMatch(a -> a.value().equals(form.name())))
                            .forEach(t -> truth.at(site.block(t)));
                    return truth;
                });
    }

    /** The rules that go on after another rule's last action are gone. */
    private static Optional<Truth> nothingAfterAction(Site site) {
        List<Talk> fit = site.outline.rules().stream()
                .filter(r -> !r.waits() && r.last().type().equals("action"))
                .toList();
        return site.pick(fit).map(rule -> {
            String action = rule.last().value();
            site.outline.rules().stream()
                    .filter(r -> r.steps().get(0).type().equals("action")
                            && r.steps().get(0).value().equals(action))
                    .forEach(r -> site.draft.remove(site.block(r)));
            return Truth.of(rule.name(), action).at(site.block(rule));
        });
    }

    private static List<Line> chain(Site site, String from, String to) {
        List<String> body = List.of("steps:", "- action: " + from, "- action: " + to, "wait_for_user_input: false");
        return site.add(true, to + " follows " + from, body).orElseThrow();
    }

    private static Truth declare(Site site, List<String> actions) {
        Truth truth = Truth.of(actions.toArray(String[]::new));
        for (String action : actions) {
            if (action.startsWith("utter_")) {
                site.append(site.outline.responses, action + ":", "  - text: \"Is there anything else?\"");
            } else {
                site.append(site.outline.actions, "- " + action);
            }
        }
        return truth;
    }

    /** The only answer of a rule goes on to other actions, and from the last of them back to itself. */
    private static Optional<Truth> circle(Site site, Optional<Talk> begin, List<String> others) {
        boolean possible = !site.outline.actions.isEmpty() || others.stream().allMatch(o -> o.startsWith("utter_"));
        return begin.filter(rule -> possible).map(rule -> {
            Truth truth = declare(site, others);
            truth.names().add(rule.name());
            truth.names().add(rule.last().value());
            noWait(site, rule);
            String from = rule.last().value();
            for (String other : others) {
                truth.at(chain(site, from, other));
                from = other;
            }
            return truth.at(chain(site, from, rule.last().value())).at(site.block(rule));
        });
    }

    private static Optional<Truth> selfCircle(Site site) {
        if (site.outline.actions.isEmpty()) {
            return Optional.empty();
        }
        return alone(site).map(rule -> {
            Truth truth = declare(site, List.of("action_poll_state"));
            truth.names().add(rule.name());
            Line last = rule.last().line();
            site.draft.after(last, List.of(last.indent() + "- action: action_poll_state"));
            noWait(site, rule);
            return truth.at(chain(site, "action_poll_state", "action_poll_state"))
                    .at(site.block(rule));
        });
    }

    /** What follows a form that is done. */
    private static Optional<Talk> afterForm(Site site) {
        List<Talk> fit = site.outline.rules().stream()
                .filter(r -> site.outline.forms.keySet().stream().anyMatch(f -> ends(r, f)))
                .filter(r -> r.waits() && r.last().value().startsWith("utter_"))
                .filter(r -> site.outline.steps("action", r.last().value()).size() == 1)
                .toList();
        return site.pick(fit);
    }
}
