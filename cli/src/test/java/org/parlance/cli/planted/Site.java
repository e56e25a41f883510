package org.parlance.cli.planted;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/** An assistant that is about to get a defect: its lines, what they say, and the dice. */
final class Site {
    final Draft draft;
    final Outline outline;
    final Random random;

    Site(Draft draft, Random random) {
        this.draft = draft;
        this.outline = new Outline(draft);
        this.random = random;
    }

    /** One of several; the choice is always made in their order, so that a seed decides it. */
    <T> Optional<T> pick(Collection<T> choices) {
        List<T> list = List.copyOf(choices);
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(random.nextInt(list.size())));
    }

    <T> Optional<T> pick(Collection<T> choices, Predicate<T> fit) {
        return pick(choices.stream().filter(fit).toList());
    }

    Optional<String> pickName(Map<String, ?> named, Predicate<String> fit) {
        return pick(named.keySet().stream().filter(fit).toList());
    }

    /** A name with a slip of the pen that is not a name of {@code taken}. */
    String slip(String name, Set<String> taken) {
        for (int tries = 0; tries < 100; tries++) {
            String slipped = slip(name);
            if (!slipped.equals(name) && !taken.contains(slipped) && !slipped.isEmpty()) {
                return slipped;
            }
        }
        throw new IllegalStateException("no slip for " + name);
    }

    private String slip(String name) {
        int at = 1 + random.nextInt(Math.max(1, name.length() - 2));
        char here = name.charAt(at);
        if (!Character.isLetter(here)) {
            return here == '_' ? name.substring(0, at) + "-" + name.substring(at + 1) : name;
        }
        switch (random.nextInt(4)) {
            case 0:
                return name.substring(0, at) + name.substring(at + 1);
            case 1:
                return name.substring(0, at) + here + name.substring(at);
            case 2:
                return name.substring(0, at - 1) + here + name.charAt(at - 1) + name.substring(at + 1);
            default:
                return name.endsWith("s") ? name.substring(0, name.length() - 1) : name + "s";
        }
    }

    /** Another response that is uttered already, so that only the place is wrong and not the response. */
    Optional<String> otherUtterance(Set<String> not) {
        return pick(
                outline.steps("action").stream()
                        .map(Talk.Step::value)
                        .distinct()
                        .toList(),
                name -> name.startsWith("utter_") && outline.responses.containsKey(name) && !not.contains(name));
    }

    /** A new story or rule after the last one of its sort; empty where there is none. */
    Optional<List<Line>> add(boolean rule, String name, List<String> body) {
        List<Talk> alike = rule ? outline.rules() : outline.stories();
        if (alike.isEmpty()) {
            return Optional.empty();
        }
        Line last = alike.get(alike.size() - 1).head();
        List<String> texts = new ArrayList<>();
        texts.add(last.indent() + "- " + (rule ? "rule" : "story") + ": " + name);
        body.forEach(line -> texts.add(last.indent() + "  " + line));
        return Optional.of(draft.afterBlock(last, texts));
    }

    /** Puts an item or entry after the block of the last of its list. */
    List<Line> append(Map<String, Line> section, String... texts) {
        Line last = List.copyOf(section.values()).get(section.size() - 1);
        return draft.afterBlock(
                last, java.util.Arrays.stream(texts).map(t -> last.indent() + t).toList());
    }

    /** The line of a copied block that belongs to a line of the original. */
    static Line twin(List<Line> original, List<Line> copy, Line line) {
        return copy.get(original.indexOf(line));
    }

    /** The lines of a story or rule. */
    List<Line> block(Talk talk) {
        return draft.block(talk.head());
    }

    /** Takes the steps after a step away. */
    void cutAfter(List<Line> block, Line step) {
        List<Line> kept = draft.block(step);
        int end = block.indexOf(kept.get(kept.size() - 1)) + 1;
        draft.remove(List.copyOf(block.subList(end, block.size())));
    }

    /** A name for a copy of a story or rule. */
    Line rename(Line head, String name) {
        head.text(head.text().replaceFirst(": .*$", ": " + java.util.regex.Matcher.quoteReplacement(name)));
        return head;
    }
}
