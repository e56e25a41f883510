package org.parlance.cli.test.nlu;

import java.util.List;
import org.parlance.cli.test.nlu.Confusions.Misread;
import org.parlance.cli.test.nlu.Confusions.Pair;
import org.parlance.core.html.Markup;

/** The parts of a report that show which intents are taken for each other and why, and which examples seem wrong. */
final class ConfusionPart {
    private static final String NO_SLIPS =
            "None: no example is taken for another intent more surely than that intent's own examples are.";
    private static final String ABOUT_SLIPS =
            "A model that had not learnt from them takes these for another intent, as surely as it takes that intent's own "
                    + "examples for it. Some are slips, others show that two intents overlap.";
    private static final List<String> MISREAD =
            List.of("example", "is", "taken for", "confidence", "nearest training example", "likeness");
    private static final List<String> SLIP = List.of("example", "is", "seems", "confidence", "in its own", "where");
    private static final int PAIRS = 40;
    private static final int EXAMPLES = 12;
    private static final int OPEN = 5;
    private static final int SLIPS = 100;

    private ConfusionPart() {}

    static void pairs(NluResult result, Markup out) {
        out.text(
                "p",
                "Two intents, how often one was taken for the other, and how many examples both have. "
                        + "Each misread example stands beside the training example of the wrong intent whose words are most like its own. "
                        + "Two intents that share many such examples may be one, or need examples that tell them apart.");
        List<Pair> pairs = result.confusions();
        for (int i = 0; i < Math.min(PAIRS, pairs.size()); i++) {
            pair(pairs.get(i), i < OPEN, out);
        }
        more(pairs.size() - PAIRS, "pair", out);
    }

    private static void pair(Pair pair, boolean open, Markup out) {
        String title = Shown.pair(pair);
        if (open) {
            out.open("details", "open", "open");
        } else {
            out.open("details");
        }
        out.text("summary", title);
        HtmlTable table = new HtmlTable(out, "Misread examples of " + title, MISREAD, List.of(1, 2, 4));
        pair.examples().stream().limit(EXAMPLES).forEach(misread -> row(misread, table));
        table.end();
        more(pair.examples().size() - EXAMPLES, "example", out);
        out.close().line();
    }

    private static void row(Misread misread, HtmlTable table) {
        IntentResult result = misread.result();
        table.row(
                result.text(),
                result.gold(),
                Shown.intent(result.predictedName()),
                Shown.two(result.confidence()),
                misread.nearest().map(nearest -> nearest.example().text()).orElse("-"),
                misread.nearest()
                        .map(nearest -> Shown.two(nearest.similarity()))
                        .orElse("-"));
    }

    static void mislabelled(NluResult result, Markup out) {
        List<Mislabelled> slips = result.mislabelled();
        if (slips.isEmpty()) {
            out.text("p", NO_SLIPS);
            return;
        }
        out.text("p", ABOUT_SLIPS);
        HtmlTable table = new HtmlTable(out, "Suspects, the strongest first", SLIP, List.of(1, 2, 5));
        slips.stream().limit(SLIPS).map(Mislabelled::result).forEach(slip -> row(slip, table));
        table.end();
        more(slips.size() - SLIPS, "example", out);
    }

    private static void row(IntentResult slip, HtmlTable table) {
        table.row(
                slip.text(),
                slip.gold(),
                slip.predictedName(),
                Shown.two(slip.confidence()),
                Shown.two(slip.confidenceIn(slip.gold())),
                slip.example().where().toString());
    }

    private static void more(int left, String what, Markup out) {
        if (left > 0) {
            String more = left == 1 ? "1 more %s is" : left + " more %ss are";
            out.text("p", more.formatted(what) + " in " + NluResult.CONFUSIONS + ".", "class", "soft");
        }
    }
}
