package org.parlance.cli.planted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules that contradict rules, and rules that contradict stories. */
final class RuleShapes {
    private static final String RULES = "rule-against-rule";
    private static final String STORY = "rule-against-story";

    private RuleShapes() {}

    static List<Shape> all() {
        return List.of(
                Shape.of(RULES, "other-answer", RuleShapes::otherAnswer),
                Shape.of(RULES, "other-end-under-the-same-condition", RuleShapes::otherEnd),
                Shape.of(RULES, "conditions-that-hold-together", RuleShapes::bothConditions),
                Shape.of(RULES, "other-second-action", RuleShapes::otherSecond),
                Shape.of(STORY, "story-begins-otherwise", RuleShapes::storyBegins),
                Shape.of(STORY, "story-goes-on-otherwise", RuleShapes::storyGoesOn),
                Shape.of(STORY, "rule-added", RuleShapes::ruleAdded),
                Shape.of(STORY, "story-says-more", RuleShapes::storySaysMore));
    }

    private static Optional<Talk> answer(Site site, boolean notInStories) {
        return site.pick(
                site.outline.rules(),
                r -> r.answer()
                        && site.outline.responses.containsKey(r.last().value())
                        && !(notInStories
                                && site.outline
                                        .storyIntents()
                                        .contains(r.steps().get(0).value())));
    }

    private static String other(Site site, String... not) {
        return site.otherUtterance(Set.of(not)).orElseThrow();
    }

    private static Optional<Truth> otherAnswer(Site site) {
        return answer(site, false).map(rule -> {
            List<Line> block = site.block(rule);
            List<Line> copy = site.draft.copy(rule.head());
            String other = other(site, rule.last().value());
            site.rename(copy.get(0), rule.name() + " (2)");
            Site.twin(block, copy, rule.last().line()).replace(rule.last().value(), other);
            return Truth.of(rule.name(), rule.name() + " (2)").at(block).at(copy);
        });
    }

    private static Optional<Truth> otherEnd(Site site) {
        List<Talk> fit = site.outline.rules().stream()
                .filter(r -> !r.condition().isEmpty() && r.actions().size() > 1 && r.waits())
                .toList();
        return site.pick(fit).map(rule -> {
            Talk.Step last = rule.actions().get(rule.actions().size() - 1);
            List<Line> block = site.block(rule);
            List<Line> copy = site.draft.copy(rule.head());
            site.rename(copy.get(0), rule.name() + " - new");
            Line twin = Site.twin(block, copy, last.line());
            twin.replace(last.value(), other(site, last.value()));
            site.cutAfter(copy, twin);
            return Truth.of(rule.name(), rule.name() + " - new").at(block).at(site.draft.block(copy.get(0)));
        });
    }

    /** Both conditions can hold, and then neither rule is the more special one. */
    private static Optional<Truth> bothConditions(Site site) {
        List<Outline.Slot> slots = site.outline.slots.values().stream()
                .filter(s -> s.featurized() && Set.of("bool", "categorical").contains(s.type()))
                .filter(s -> !forgotten(site, s.name()))
                .toList();
        if (slots.size() < 2) {
            return Optional.empty();
        }
        return answer(site, true).map(rule -> {
            String intent = rule.steps().get(0).value();
            String other = other(site, rule.last().value());
            List<Line> first = conditional(
                    site, rule.name() + " A", slots.get(0), intent, rule.last().value());
            List<Line> second = conditional(site, rule.name() + " B", slots.get(1), intent, other);
            return Truth.of(rule.name() + " A", rule.name() + " B").at(first).at(second);
        });
    }

    /** A rule or story takes the slot's value away again, so that it may not last until the next message. */
    private static boolean forgotten(Site site, String slot) {
        return site.outline.talks.stream()
                .flatMap(t -> t.steps().stream())
                .filter(s -> s.type().equals("slot_was_set"))
                .flatMap(s -> s.details().stream())
                .anyMatch(d -> d.name().equals(slot) && d.value().isEmpty());
    }

    private static List<Line> conditional(Site site, String name, Outline.Slot slot, String intent, String action) {
        String value = slot.type().equals("bool") ? "true" : slot.values().get(0);
        return site.add(
                        true,
                        name,
                        List.of(
                                "condition:",
                                "- slot_was_set:",
                                "  - " + slot.name() + ": " + value,
                                "steps:",
                                "- intent: " + intent,
                                "- action: " + action))
                .orElseThrow();
    }

    private static Optional<Truth> otherSecond(Site site) {
        return answer(site, true).map(rule -> {
            List<Line> block = new ArrayList<>(site.block(rule));
            List<Line> copy = new ArrayList<>(site.draft.copy(rule.head()));
            site.rename(copy.get(0), rule.name() + ", then");
            String one = other(site, rule.last().value());
            String two = other(site, rule.last().value(), one);
            Line last = rule.last().line();
            Line twin = Site.twin(block, copy, last);
            block.addAll(site.draft.after(last, List.of(last.indent() + "- action: " + one)));
            copy.addAll(site.draft.after(twin, List.of(last.indent() + "- action: " + two)));
            return Truth.of(rule.name(), rule.name() + ", then").at(block).at(copy);
        });
    }

    private static List<String> steps(String... steps) {
        List<String> lines = new ArrayList<>(List.of("steps:"));
        for (int i = 0; i < steps.length; i += 2) {
            lines.add("- " + steps[i] + ": " + steps[i + 1]);
        }
        return lines;
    }

    private static Optional<Truth> storyBegins(Site site) {
        return answer(site, false).flatMap(rule -> {
            String intent = rule.steps().get(0).value();
            List<String> body =
                    steps("intent", intent, "action", other(site, rule.last().value()));
            return site.add(false, "a talk that begins with " + intent, body)
                    .map(lines -> Truth.of(rule.name()).at(site.block(rule)).at(lines));
        });
    }

    private static Optional<Truth> storyGoesOn(Site site) {
        return answer(site, false).flatMap(rule -> site.pick(site.outline.stories(), Talk::plainStory)
                .map(story -> {
                    List<Line> copy = site.draft.copy(story.head());
                    site.rename(copy.get(0), story.name() + ", and on");
                    Line last = site.draft
                            .block(Site.twin(
                                    site.block(story), copy, story.last().line()))
                            .get(0);
                    List<String> more = List.of(
                            last.indent() + "- intent: " + rule.steps().get(0).value(),
                            last.indent() + "- action: "
                                    + other(site, rule.last().value()));
                    List<Line> added = site.draft.afterBlock(last, more);
                    return Truth.of(rule.name(), story.name() + ", and on")
                            .at(site.block(rule))
                            .at(copy)
                            .at(added);
                }));
    }

    /** A rule for the first intent of a story that has no rule yet. */
    private static Optional<Truth> ruleAdded(Site site) {
        List<Talk> fit = site.outline.stories().stream()
                .filter(Talk::plainStory)
                .filter(s -> s.steps().get(0).details().isEmpty())
                .filter(s -> !site.outline.ruled().contains(s.steps().get(0).value()))
                .toList();
        return site.pick(fit).flatMap(story -> {
            String intent = story.steps().get(0).value();
            String other = other(site, story.actions().get(0).value());
            Truth truth = Truth.of("always answer " + intent);
            site.outline.stories().stream()
                    .filter(s -> s.intents().contains(intent))
                    .forEach(s -> truth.at(site.block(s)));
            return site.add(true, "always answer " + intent, steps("intent", intent, "action", other))
                    .map(truth::at);
        });
    }

    /** The rule demands to listen where the story says one thing more. */
    private static Optional<Truth> storySaysMore(Site site) {
        return answer(site, false).flatMap(rule -> {
            String intent = rule.steps().get(0).value();
            String said = rule.last().value();
            List<String> body = steps("intent", intent, "action", said, "action", other(site, said));
            return site.add(false, "a longer answer to " + intent, body)
                    .map(lines -> Truth.of(rule.name()).at(site.block(rule)).at(lines));
        });
    }
}
