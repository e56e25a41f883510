package org.parlance.cli.test.nlu;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.parlance.cli.TextTable;
import org.parlance.cli.test.figures.Counts;
import org.parlance.cli.test.nlu.Confusions.Misread;
import org.parlance.cli.test.nlu.Confusions.Pair;
import org.parlance.policy.rl.Interval;

/** A test of the understanding for people at a terminal. */
final class NluTable {
    private static final String ERROR = "Confidence is off by %s on average (expected calibration error).\n";
    private static final int PAIRS = 5;
    private static final int EXAMPLES = 2;
    private static final int LONGEST = 70;

    private final NluResult result;
    private final StringBuilder out = new StringBuilder();

    private NluTable(NluResult result) {
        this.result = result;
    }

    static String of(NluResult result) {
        NluTable table = new NluTable(result);
        table.folds();
        table.out.append(table.figures());
        table.confusions();
        table.mislabelled();
        return table.out.toString();
    }

    private String figures() {
        Summary summary = result.summary();
        TextTable table = new TextTable().row("understanding", "right", "of", "share", "95 % interval", "F1");
        summary.accuracy()
                .ifPresent(
                        share -> row(table, "intents", summary.intents(), share, f1(summary.macroF1()) + " (macro)"));
        if (summary.entityF1().isPresent()) {
            Counts found = summary.entities();
            String f1 = "%s (micro, %d wrongly found)".formatted(f1(summary.entityF1()), found.wrong());
            row(table, "entities", found, Summary.share(found.hits(), found.support()), f1);
        } else {
            table.row("entities", "-", "0", "-", "-", "no example has any");
        }
        return table.render()
                + ERROR.formatted(Shown.percent(summary.calibration().error()));
    }

    private static void row(TextTable table, String what, Counts counts, Interval share, String f1) {
        table.row(what, counts.hits(), counts.support(), Shown.percent(share.value()), Shown.percents(share), f1);
    }

    private static String f1(Optional<Interval> value) {
        return value.map(interval -> Shown.number(interval.value())).orElse("-");
    }

    private void folds() {
        result.folds().ifPresent(all -> {
            TextTable table =
                    new TextTable().row("mean of " + all.folds().size() + " folds (deviation)", "train", "test");
            all.held()
                    .forEach((name, held) -> table.row(
                            name,
                            Optional.ofNullable(all.train().get(name))
                                    .map(Spread::toString)
                                    .orElse("-"),
                            held));
            out.append(table.render()).append('\n');
        });
    }

    private void confusions() {
        if (result.confusions().isEmpty()) {
            return;
        }
        out.append("\nMost often taken for each other:\n");
        for (Pair pair : result.confusions().stream().limit(PAIRS).toList()) {
            out.append("  ").append(Shown.pair(pair)).append('\n');
            pair.examples().stream().limit(EXAMPLES).forEach(this::misread);
        }
    }

    private void misread(Misread misread) {
        out.append(String.format(
                Locale.ROOT,
                "    %s is %s (%.2f for the other)%s%n",
                shown(misread.result().text()),
                misread.result().gold(),
                misread.result().confidence(),
                misread.nearest()
                        .map(nearest -> ", near " + shown(nearest.example().text()))
                        .orElse("")));
    }

    private void mislabelled() {
        List<Mislabelled> slips = result.mislabelled();
        if (!slips.isEmpty()) {
            out.append("\nExamples whose intent may be a slip (%d in all):\n".formatted(slips.size()));
            slips.stream().limit(PAIRS).map(Mislabelled::result).forEach(this::slip);
        }
    }

    private void slip(IntentResult slip) {
        out.append("  %s: %s is %s, seems %s (%s)\n"
                .formatted(
                        slip.example().where(),
                        shown(slip.text()),
                        slip.gold(),
                        slip.predictedName(),
                        Shown.two(slip.confidence())));
    }

    private static String shown(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ");
        return '"' + (line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line) + '"';
    }
}
