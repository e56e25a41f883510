package org.parlance.assistant.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parlance.core.spi.Evidence;
import org.parlance.core.spi.Understood;

/**
 * Words a turn's evidence for people, in at most {@value #MAX_LINES} lines: what was understood and what carried it, where
 * slots came from, which rule or story chose the action, who came second and what would have changed the choice.
 */
public final class Why {
    public static final int MAX_LINES = 12;
    private static final int MAX_SLOTS = 3;
    private static final int MAX_ACTIONS = 3;

    private Why() {}

    /** All lines, each with a line break behind it. */
    public static String text(Evidence evidence) {
        return lines(evidence).stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    public static List<String> lines(Evidence evidence) {
        List<String> lines = new ArrayList<>(WhyUnderstood.lines(evidence.parse(), evidence.nlu()));
        lines.addAll(capped("slot", evidence.slots(), MAX_SLOTS));
        List<Evidence.Step> steps = WhyActed.worthTelling(evidence.steps());
        lines.addAll(capped("action", steps.stream().map(WhyActed::chosen).toList(), MAX_ACTIONS));
        Optional<Evidence.Step> main = WhyActed.main(steps);
        main.flatMap(WhyActed::runnerUp).ifPresent(words -> lines.add(line("second", words)));
        main.flatMap(WhyActed::otherwise).ifPresent(words -> lines.add(line("else", words)));
        lines.add(line("model", evidence.model()));
        return lines;
    }

    /** One predicted action: what was chosen and by whom, what came second, what would have changed the choice. */
    public static List<String> step(Evidence.Step step) {
        List<String> lines = new ArrayList<>();
        lines.add(line("next", WhyActed.chosen(step)));
        WhyActed.runnerUp(step).ifPresent(words -> lines.add(line("second", words)));
        WhyActed.otherwise(step).ifPresent(words -> lines.add(line("else", words)));
        return lines;
    }

    /** What was understood and why. */
    public static List<String> understood(Understood understood) {
        return WhyUnderstood.lines(understood.parse(), understood.evidence());
    }

    private static List<String> capped(String label, List<String> all, int most) {
        List<String> lines = new ArrayList<>();
        int shown = all.size() > most ? most - 1 : all.size();
        all.subList(0, shown).forEach(words -> lines.add(line(label, words)));
        if (all.size() > shown) {
            lines.add(line("", "and %d more".formatted(all.size() - shown)));
        }
        return lines;
    }

    static String line(String label, String words) {
        return "%-8s %s".formatted(label, words.replace('\n', ' ')).stripTrailing();
    }

    /** A confidence as people read it. */
    public static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
