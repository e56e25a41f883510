package org.parlance.cli.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.event.Event;
import org.parlance.core.message.Entity;
import org.parlance.core.spi.PolicyVote;
import org.parlance.policy.evaluate.StepResult;

/**
 * A story that failed, for people: its steps, and where it went otherwise a line with {@code -} for what was expected and one
 * with {@code +} for what came, who wanted it and why.
 */
final class StoryDiff {
    /** How many steps are shown before a difference. */
    private static final int BEFORE = 4;

    /**
     * One line.
     *
     * @param sign {@code -}, {@code +} or a blank
     * @param text what was expected or came
     * @param behind where it stands or where it comes from; may be empty
     */
    record Line(char sign, String text, String behind) {
        @Override
        public String toString() {
            return "  " + sign + " " + (behind.isEmpty() ? text : "%-42s %s".formatted(text, behind));
        }

        private String inline() {
            return sign + " " + text.strip() + (behind.isEmpty() ? "" : " (" + behind + ")");
        }
    }

    private final List<Line> lines = new ArrayList<>();
    private List<Line> waiting = new ArrayList<>();

    private StoryDiff() {}

    static List<Line> of(StoryOutcome story) {
        StoryDiff diff = new StoryDiff();
        story.moments().forEach(diff::moment);
        return diff.lines;
    }

    /** The first difference in one line, e.g. as a build server's message. */
    static String summary(StoryOutcome story) {
        return of(story).stream()
                .filter(line -> line.sign() != ' ')
                .limit(2)
                .map(Line::inline)
                .collect(Collectors.joining(", "));
    }

    private void moment(Moment moment) {
        if (moment.isRight()) {
            shown(moment).ifPresent(text -> waiting.add(new Line(' ', text, "")));
            return;
        }
        if (waiting.size() > BEFORE) {
            lines.add(new Line(' ', "...", ""));
            waiting = waiting.subList(waiting.size() - BEFORE, waiting.size());
        }
        lines.addAll(waiting);
        waiting = new ArrayList<>();
        if (moment instanceof Moment.Said said) {
            said(said);
        } else if (moment instanceof Moment.Acted acted) {
            acted(acted.step());
        } else if (moment instanceof Moment.Broke broke) {
            line('+', "  %s failed: %s".formatted(broke.action(), broke.reason()), place(moment));
        } else if (moment instanceof Moment.Checked checked) {
            line('-', checked.assertion().words(), checked.assertion().where().toString());
            line('+', checked.found().orElseThrow(), "");
        }
    }

    private static Optional<String> shown(Moment moment) {
        if (moment instanceof Moment.Said said) {
            String text = said.gold().text();
            String intent = said.gold().parse().intentName().orElse("");
            return Optional.of(text.isEmpty() ? "intent: " + intent : "user: " + text);
        }
        if (moment instanceof Moment.Acted acted) {
            String action = acted.step().expected();
            return action.equals(DefaultActions.LISTEN) ? Optional.empty() : Optional.of("  " + action);
        }
        return moment instanceof Moment.Told told ? told(told.event()) : Optional.empty();
    }

    private static Optional<String> told(Event event) {
        if (event instanceof Event.SlotSet slot) {
            return Optional.of("  slot " + slot.name() + " = " + slot.value());
        }
        return event instanceof Event.ActiveLoop loop
                ? Optional.of("  active_loop: " + loop.name().orElse("null"))
                : Optional.empty();
    }

    private void said(Moment.Said said) {
        Heard heard = said.heard().orElseThrow();
        String text = heard.gold().text().orElse("");
        line(
                '-',
                "user: %s -> %s"
                        .formatted(
                                text, meaning(heard.goldIntent(), heard.gold().entities())),
                place(said));
        String sure = String.format(
                Locale.ROOT,
                "understood, confidence %.2f",
                heard.parsed().intent().confidence());
        line(
                '+',
                "user: %s -> %s"
                        .formatted(
                                text,
                                meaning(heard.parsedIntent(), heard.parsed().entities())),
                sure);
    }

    private static String place(Moment moment) {
        return moment.origin().place();
    }

    private void acted(StepResult step) {
        line('-', "  " + named(step.expected()), step.origin().place());
        line('+', "  " + named(step.predicted()), why(step));
    }

    private static String named(String action) {
        return action.equals(TurnMatch.NONE) ? "(no action)" : action;
    }

    private void line(char sign, String text, String behind) {
        lines.add(new Line(sign, text, behind));
    }

    /** The policy, its confidence, and the rule or story it goes by. */
    private static String why(StepResult step) {
        String who = step.policy()
                .map(policy -> String.format(Locale.ROOT, "%s %.2f", policy, step.confidence()))
                .orElse("");
        return step.votes().stream()
                .filter(vote -> step.policy().filter(vote.policy()::equals).isPresent())
                .filter(vote -> vote.action().isPresent())
                .findFirst()
                .map(vote -> who + ": " + reason(vote))
                .orElse(who);
    }

    private static String reason(PolicyVote vote) {
        return vote.sources().isEmpty() ? vote.reason() : vote.reason() + ", " + String.join(", ", vote.sources());
    }

    private static String meaning(String intent, List<Entity> entities) {
        return entities.isEmpty()
                ? intent
                : entities.stream()
                        .map(entity -> entity.type() + "=" + entity.value())
                        .collect(Collectors.joining(", ", intent + " {", "}"));
    }
}
