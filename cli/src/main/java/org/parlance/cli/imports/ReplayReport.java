package org.parlance.cli.imports;

import java.util.List;
import java.util.Locale;
import org.parlance.cli.Console;
import org.parlance.core.event.Event;
import org.parlance.policy.evaluate.ReplayWalk;
import org.parlance.policy.evaluate.ReplayWalk.Step;

/** Says which actions of kept conversations a model would now choose otherwise. */
final class ReplayReport {
    private final Console console;
    private final ReplayWalk walk;
    private int conversations;
    private int compared;
    private int changed;

    ReplayReport(Console console, ReplayWalk walk) {
        this.console = console;
        this.walk = walk;
    }

    void add(String id, List<Event> events) {
        conversations++;
        for (Step step : walk.walk(id, events)) {
            compared++;
            if (!step.isSame()) {
                changed++;
                console.out().println(line(id, step));
            }
        }
    }

    private static String line(String id, Step step) {
        return String.format(
                Locale.ROOT,
                "%s, event %d, after \"%s\": %s then, %s now (%s, %.2f)",
                id,
                step.event(),
                step.after(),
                step.happened(),
                step.predicted(),
                step.now().policy(),
                step.now().confidence());
    }

    /** Prints the figures; true when every action would be chosen again. */
    boolean end() {
        console.out()
                .println("%d actions of %d conversations compared, %d would be others now."
                        .formatted(compared, conversations, changed));
        return changed == 0;
    }
}
