package org.parlance.cli.test.nlu;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.parlance.cli.test.figures.Counts;
import org.parlance.cli.test.nlu.PageFrame.Part;
import org.parlance.core.html.Markup;
import org.parlance.policy.rl.Interval;

/** The report of a test as a page. */
final class ResultPage {
    private static final String INTERVALS =
            "Ranges are 95 % intervals: Wilson's of a share; of an F1 the examples were drawn again 1,000 times.";

    private final NluResult result;
    private final List<Part> parts = new ArrayList<>();

    private ResultPage(NluResult result) {
        this.result = result;
    }

    static String write(NluResult result) {
        ResultPage page = new ResultPage(result);
        page.add("summary", "Summary", true, page::summary);
        page.add("folds", "Folds", result.folds().isPresent(), out -> result.folds()
                .ifPresent(all -> FoldPart.write(all, out)));
        if (!result.test().intents().isEmpty()) {
            page.intents();
        }
        page.add("entities", "Entities", true, new EntityPart(result.test())::write);
        return PageFrame.write("Test of the understanding", result.measured(), page.parts);
    }

    private void intents() {
        IntentPart intents = new IntentPart(result.test());
        ConfidencePart confidence = new ConfidencePart(result);
        add("intents", "Intents", true, intents::table);
        add("matrix", "What is taken for what", intents.mistakes(), intents::matrix);
        add("pairs", "Confusable pairs", intents.mistakes(), out -> ConfusionPart.pairs(result, out));
        add(
                "slips",
                "Examples whose intent may be a slip",
                result.folds().isPresent(),
                out -> ConfusionPart.mislabelled(result, out));
        add("confidence", "Confidence", true, confidence::pictures);
        add("thresholds", "Thresholds of a fallback", true, confidence::thresholds);
    }

    private void add(String id, String title, boolean wanted, Consumer<Markup> body) {
        if (wanted) {
            parts.add(new Part(id, title, body));
        }
    }

    private void summary(Markup out) {
        Summary summary = result.summary();
        out.open("dl", "class", "figures");
        summary.accuracy().ifPresent(value -> {
            share("intents right", value, summary.intents(), out);
            String error = Shown.percent(summary.calibration().error());
            tile("expected calibration error", error, "how far confidence is off", out);
        });
        summary.macroF1().ifPresent(value -> figure("macro F1 of the intents", value, out));
        summary.entityF1().ifPresent(value -> figure("F1 of the entities (exact spans)", value, out));
        out.close().text("p", INTERVALS, "class", "soft");
    }

    private static void share(String name, Interval value, Counts counts, Markup out) {
        tile(
                name,
                Shown.percent(value.value()),
                "%s; %d of %d".formatted(Shown.percents(value), counts.hits(), counts.support()),
                out);
    }

    private static void figure(String name, Interval value, Markup out) {
        tile(name, Shown.number(value.value()), Shown.numbers(value), out);
    }

    private static void tile(String name, String value, String more, Markup out) {
        out.open("div")
                .open("dt")
                .text(name)
                .close()
                .open("dd")
                .text(value)
                .text("span", " " + more, "class", "soft")
                .close()
                .close();
    }
}
