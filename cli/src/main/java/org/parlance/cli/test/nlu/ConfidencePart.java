package org.parlance.cli.test.nlu;

import java.util.List;
import java.util.stream.IntStream;
import org.parlance.core.html.Markup;
import org.parlance.nlu.math.Calibration;
import org.parlance.nlu.math.Confident;
import org.parlance.nlu.math.Cut;

/** The parts of a report that show whether confidences can be trusted, and what a fallback would do. */
final class ConfidencePart {
    /** From 0.05 to 0.95. */
    private static final int STEPS = 20;

    private static final String ABOUT =
            "Where the curve lies below the diagonal the model is surer than it should be. The expected calibration error is "
                    + "%s: so far confidence and accuracy are apart, on average.";
    private static final String ABOUT_THRESHOLDS =
            "What FallbackClassifier would do with these examples at each threshold. A false fallback asks again though the "
                    + "intent was understood; a missed one answers though it was not. All examples have an intent here, so "
                    + "nothing is said about messages that have none.";

    private final List<Confident> results;
    private final Calibration calibration;

    ConfidencePart(NluResult result) {
        this.results = IntentResult.confidences(result.test().intents());
        this.calibration = result.summary().calibration();
    }

    void pictures(Markup out) {
        out.text("p", ABOUT.formatted(Shown.percent(calibration.error())));
        out.open("div", "class", "pictures");
        out.open("figure").raw(Charts.histogram(results)).open("figcaption");
        key("right", "right", out);
        key("wrong", "wrong", out);
        out.text("(examples by confidence)").close().close();
        out.open("figure").raw(Charts.reliability(calibration));
        out.text("figcaption", "Share right against confidence; the broken line is perfect calibration")
                .close();
        numbers(out.close());
    }

    private void numbers(Markup out) {
        out.open("details").text("summary", "The curve as numbers");
        HtmlTable table = new HtmlTable(
                out, "Confidence and accuracy", List.of("mean confidence", "share right", "examples"), List.of());
        calibration.bins().forEach(bin -> {
            String examples = String.valueOf(bin.examples());
            table.row(Shown.percent(bin.confidence()), Shown.percent(bin.accuracy()), examples);
        });
        table.end();
        out.close();
    }

    private static void key(String kind, String name, Markup out) {
        out.open("span", "class", "key " + kind).close().text(name + "  ");
    }

    void thresholds(Markup out) {
        out.text("p", ABOUT_THRESHOLDS);
        List<String> columns = List.of("threshold", "answered", "right of these", "false fallback", "missed fallback");
        HtmlTable table = new HtmlTable(out, "Thresholds", columns, List.of());
        IntStream.range(1, STEPS)
                .mapToObj(step -> Cut.at((double) step / STEPS, results))
                .forEach(cut -> table.row(
                        Shown.two(cut.threshold()),
                        Shown.percent(cut.answered()),
                        Shown.percent(cut.rightOfAnswered()),
                        Shown.percent(cut.falseFallback()),
                        Shown.percent(cut.missedFallback())));
        table.end();
    }
}
