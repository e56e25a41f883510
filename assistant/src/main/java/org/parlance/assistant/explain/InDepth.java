package org.parlance.assistant.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parlance.core.event.Event;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Parse;
import org.parlance.core.message.Selection;
import org.parlance.core.spi.Evidence;
import org.parlance.core.spi.NluEvidence;
import org.parlance.core.spi.PolicyVote;

/**
 * Words all that is known of a turn: every component and token of the understanding, every slot with its mapping, every policy of
 * every step with why it won or lost, and what each action did. It needs nothing but what was stored with the turn.
 */
public final class InDepth {
    /** More tokens than these, which are told strongest first, say nothing. */
    private static final int MOST_TOKENS = 30;

    private final List<String> lines = new ArrayList<>();

    private InDepth() {}

    /**
     * The lines.
     *
     * @param events what happened in the turn, in order
     */
    public static List<String> lines(Evidence evidence, List<Event> events) {
        InDepth depth = new InDepth();
        depth.understood(evidence.parse(), evidence.nlu());
        evidence.slots().forEach(words -> depth.line("slot", words));
        TurnEvents happened = TurnEvents.of(events);
        happened.before().stream()
                .filter(event -> !(event instanceof Event.SlotSet || event instanceof Event.UserUttered))
                .flatMap(EventWords::of)
                .forEach(words -> depth.line("event", words));
        int number = 1;
        for (Evidence.Step step : evidence.steps()) {
            depth.line("step " + number++, step.action());
            depth.step(step, happened.next(step.action()));
        }
        depth.line("model", evidence.model());
        return depth.lines;
    }

    /** What happened, where nothing else is known of it. */
    public static List<String> events(List<Event> events) {
        InDepth depth = new InDepth();
        events.stream().flatMap(EventWords::of).forEach(words -> depth.line("event", words));
        return depth.lines;
    }

    private void understood(Parse parse, NluEvidence nlu) {
        List<String> told = WhyUnderstood.lines(parse, nlu);
        lines.add(told.get(0));
        String weights = nlu.weights().stream()
                .limit(MOST_TOKENS)
                .map(weight -> "%s %s".formatted(weight.token(), String.format(Locale.ROOT, "%+.2f", weight.weight())))
                .collect(Collectors.joining(", "));
        if (!weights.isEmpty()) {
            int more = nlu.weights().size() - MOST_TOKENS;
            line("tokens", weights + (more > 0 ? ", and %d more".formatted(more) : ""));
        }
        nlu.votes().forEach(vote -> line("voted", vote.component() + ": " + vote.finding()));
        told.stream().filter(words -> words.startsWith("not ")).forEach(lines::add);
        parse.entities().forEach(entity -> line("entity", entity(entity)));
        parse.selections().forEach((key, selection) -> line("answer", answer(selection)));
    }

    private static String entity(Entity entity) {
        String place = entity.span().end() > 0
                ? " at %d-%d".formatted(entity.span().start(), entity.span().end())
                : "";
        return "%s = %s%s%s%s by %s"
                .formatted(
                        entity.type(),
                        entity.value(),
                        place,
                        entity.role().map(role -> ", role " + role).orElse(""),
                        entity.group().map(group -> ", group " + group).orElse(""),
                        entity.extractor().orElse("whoever sent it"));
    }

    private static String answer(Selection selection) {
        return selection.ranking().stream()
                .limit(2)
                .map(score -> score.name().orElse("") + " " + Why.number(score.confidence()))
                .collect(Collectors.joining(", then "));
    }

    private void step(Evidence.Step step, List<Event> events) {
        if (step.votes().isEmpty()) {
            line("  by", step.policy().isEmpty() ? "itself; no policy was asked" : step.policy());
        }
        Optional<PolicyVote> winner = step.winner();
        winner.ifPresent(vote -> vote(step, vote, winner));
        step.votes().stream()
                .filter(vote -> winner.filter(w -> w == vote).isEmpty())
                .forEach(vote -> vote(step, vote, winner));
        WhyActed.without(step).ifPresent(words -> line("  else", words));
        step.worded().forEach(words -> line("  worded", words));
        events.stream().flatMap(EventWords::of).forEach(words -> line("  event", words));
    }

    private void vote(Evidence.Step step, PolicyVote vote, Optional<PolicyVote> winner) {
        String label = winner.filter(w -> w == vote).isPresent() ? "  chosen" : "  other";
        String sources = vote.sources().isEmpty() ? "" : " (" + String.join(", ", vote.sources()) + ")";
        String opinion = vote.action()
                .map(action -> "%s %s: %s%s".formatted(action, Why.number(vote.confidence()), vote.reason(), sources))
                .orElse("no opinion: " + vote.reason());
        line(label, vote.policy() + ": " + opinion);
        if (label.endsWith("other")) {
            WhyActed.lost(step, vote).ifPresent(words -> line("", "  " + words));
        }
        vote.masked().forEach(words -> line("", "  not allowed: " + words));
        vote.otherwise().ifPresent(words -> line("", "  else: " + words));
    }

    private void line(String label, String words) {
        lines.add(Why.line(label, words));
    }
}
