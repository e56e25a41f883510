package org.parlance.cli.planted;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Stories that go on differently after what looks the same. */
final class StoryShapes {
    private static final String KIND = "story-against-story";

    private StoryShapes() {}

    static List<Shape> all() {
        return List.of(
                Shape.of(KIND, "ends-otherwise", StoryShapes::endsOtherwise),
                Shape.of(KIND, "action-left-out", StoryShapes::leftOut),
                Shape.of(KIND, "telling-slot-made-invisible", StoryShapes::invisible),
                Shape.of(KIND, "telling-value-copied", StoryShapes::sameValue),
                Shape.of(KIND, "difference-too-long-ago", StoryShapes::tooLongAgo));
    }

    /** Plain stories whose last turn no rule decides. */
    private static List<Talk> free(Site site) {
        return site.outline.stories().stream()
                .filter(Talk::plainStory)
                .filter(s -> s.last().type().equals("action"))
                .filter(s -> {
                    List<Talk.Step> intents = s.steps("intent");
                    return !site.outline
                            .ruled()
                            .contains(intents.get(intents.size() - 1).value());
                })
                .toList();
    }

    private static Optional<Truth> endsOtherwise(Site site) {
        return site.pick(free(site)).map(story -> {
            List<Line> block = site.block(story);
            List<Line> copy = site.draft.copy(story.head());
            site.rename(copy.get(0), story.name() + " (new)");
            String last = story.last().value();
            Site.twin(block, copy, story.last().line())
                    .replace(last, site.otherUtterance(Set.of(last)).orElseThrow());
            return Truth.of(story.name(), story.name() + " (new)").at(block).at(copy);
        });
    }

    /** Two actions in a row, the second of which the copy forgets. */
    private static Optional<Truth> leftOut(Site site) {
        List<Talk> fit = free(site).stream()
                .filter(s -> s.steps().get(s.steps().size() - 2).type().equals("action"))
                .toList();
        return site.pick(fit).map(story -> {
            List<Line> block = site.block(story);
            List<Line> copy = new ArrayList<>(site.draft.copy(story.head()));
            site.rename(copy.get(0), story.name() + ", short");
            Line gone = Site.twin(block, copy, story.last().line());
            site.draft.remove(List.of(gone));
            copy.remove(gone);
            return Truth.of(story.name(), story.name() + ", short").at(block).at(copy);
        });
    }

    /** Two stories that are alike up to the value of one slot. */
    private record Pair(Talk one, Talk other, Talk.Detail detail, Talk.Detail otherDetail) {}

    private static List<Pair> pairs(Site site) {
        List<Pair> pairs = new ArrayList<>();
        List<Talk> stories =
                site.outline.stories().stream().filter(Talk::plainStory).toList();
        for (int i = 0; i < stories.size(); i++) {
            for (int j = i + 1; j < stories.size(); j++) {
                pair(stories.get(i), stories.get(j)).ifPresent(pairs::add);
            }
        }
        return pairs;
    }

    private static Optional<Pair> pair(Talk one, Talk other) {
        int i = 0;
        while (i < Math.min(one.steps().size(), other.steps().size())
                && same(one.steps().get(i), other.steps().get(i))) {
            i++;
        }
        if (i + 1 >= Math.min(one.steps().size(), other.steps().size())) {
            return Optional.empty();
        }
        Talk.Step a = one.steps().get(i);
        Talk.Step b = other.steps().get(i);
        boolean slots = a.type().equals("slot_was_set") && b.type().equals("slot_was_set");
        if (!slots
                || a.details().size() != 1
                || b.details().size() != 1
                || same(one.steps().get(i + 1), other.steps().get(i + 1))) {
            return Optional.empty();
        }
        return Optional.of(new Pair(one, other, a.details().get(0), b.details().get(0)));
    }

    /** Alike for the policies: the slots below an order number or the like are not featurised. */
    private static boolean same(Talk.Step a, Talk.Step b) {
        boolean details = a.details().size() == b.details().size();
        for (int i = 0; details && i < a.details().size(); i++) {
            details = a.details().get(i).name().equals(b.details().get(i).name())
                    && (a.type().equals("intent") || plain(a, b, i));
        }
        return a.type().equals(b.type()) && a.value().equals(b.value()) && details;
    }

    private static boolean plain(Talk.Step a, Talk.Step b, int i) {
        String value = a.details().get(i).value();
        return value.equals(b.details().get(i).value()) || value.matches("[A-Z]+[0-9]+");
    }

    private static Optional<Truth> invisible(Site site) {
        List<Pair> fit = pairs(site).stream()
                .filter(p -> p.detail().name().equals(p.otherDetail().name()))
                .filter(p -> site.outline.slots.get(p.detail().name()).featurized())
                .filter(p -> !inRules(site, p.detail().name()))
                .toList();
        return site.pick(fit).map(pair -> {
            Line slot = site.outline.slots.get(pair.detail().name()).line();
            site.draft.after(slot, List.of(slot.indent() + "  influence_conversation: false"));
            return Truth.of(
                            pair.detail().name(),
                            pair.one().name(),
                            pair.other().name())
                    .at(slot)
                    .at(site.block(pair.one()))
                    .at(site.block(pair.other()));
        });
    }

    private static boolean inRules(Site site, String slot) {
        return site.outline.rules().stream()
                .flatMap(r -> java.util.stream.Stream.concat(r.condition().stream(), r.steps().stream()))
                .flatMap(s -> s.details().stream())
                .anyMatch(d -> d.name().equals(slot));
    }

    private static Optional<Truth> sameValue(Site site) {
        List<Pair> fit = pairs(site).stream()
                .filter(p -> p.detail().name().equals(p.otherDetail().name()))
                .filter(p -> !p.otherDetail().value().isEmpty()
                        && !p.detail().value().isEmpty())
                .filter(p -> p.one().steps("intent").stream().allMatch(s -> s.details().stream()
                        .noneMatch(d -> d.name().equals(p.detail().name()))))
                .toList();
        return site.pick(fit).map(pair -> {
            pair.otherDetail()
                    .line()
                    .text(pair.otherDetail()
                            .line()
                            .text()
                            .replaceFirst(": .*$", ": " + pair.detail().value()));
            return Truth.of(pair.one().name(), pair.other().name())
                    .at(site.block(pair.one()))
                    .at(site.block(pair.other()));
        });
    }

    /** A greeting before the copy is all that tells the two apart, and that is further back than the policy looks. */
    private static Optional<Truth> tooLongAgo(Site site) {
        int most = site.outline.maxHistory.orElse(Integer.MAX_VALUE);
        List<Talk> fit = free(site).stream()
                .filter(s -> s.steps("intent").size() + s.actions().size() - 1 >= most)
                .toList();
        Optional<Talk> greeting =
                site.outline.rules().stream().filter(Talk::answer).findFirst();
        return site.pick(fit)
                .flatMap(story -> greeting.map(rule -> {
                    List<Line> block = site.block(story);
                    List<Line> copy = new ArrayList<>(site.draft.copy(story.head()));
                    site.rename(copy.get(0), story.name() + " after a greeting");
                    String last = story.last().value();
                    Site.twin(block, copy, story.last().line())
                            .replace(last, site.otherUtterance(Set.of(last)).orElseThrow());
                    Line first = Site.twin(block, copy, story.steps().get(0).line());
                    Line before = copy.get(copy.indexOf(first) - 1);
                    copy.addAll(site.draft.after(
                            before,
                            List.of(
                                    first.indent() + "- intent: "
                                            + rule.steps().get(0).value(),
                                    first.indent() + "- action: " + rule.last().value())));
                    return Truth.of(story.name(), story.name() + " after a greeting")
                            .at(block)
                            .at(copy);
                }));
    }
}
