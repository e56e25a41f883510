package org.parlance.cli.test.nlu;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.parlance.cli.test.nlu.Plot.Axis;
import org.parlance.nlu.math.Bins;
import org.parlance.nlu.math.Calibration;
import org.parlance.nlu.math.Confident;

/** The pictures of a report. */
final class Charts {
    private static final int BINS = 20;
    private static final int COLOURS = 6;
    private static final List<Double> TENTHS =
            IntStream.rangeClosed(0, 5).mapToObj(i -> i / 5.0).toList();

    private Charts() {}

    /** How sure the model was where it was right, and beside it where it was wrong. */
    static String histogram(List<Confident> results) {
        int[] right = counts(results, true);
        int[] wrong = counts(results, false);
        List<Double> ticks = counting(Math.max(1, Math.max(max(right), max(wrong))));
        Plot plot = new Plot(
                "Confidence of right and of wrong predictions",
                new Axis("confidence", 0, 1, TENTHS, "%.1f"),
                new Axis("examples", 0, ticks.get(ticks.size() - 1), ticks, "%.0f"));
        for (int bin = 0; bin < BINS; bin++) {
            bars(plot, bin, right[bin], wrong[bin]);
        }
        return plot.svg();
    }

    private static void bars(Plot plot, int bin, int right, int wrong) {
        double from = (double) bin / BINS;
        double middle = from + 0.5 / BINS;
        double to = from + 1.0 / BINS;
        String tip = String.format(Locale.ROOT, "%.2f to %.2f: %d right, %d wrong", from, to, right, wrong);
        plot.bar("right", from, middle, right, tip);
        plot.bar("wrong", middle, to, wrong, tip);
    }

    /** Confidence against the share that was right; on the diagonal the two are equal. */
    static String reliability(Calibration calibration) {
        Axis sure = new Axis("mean confidence", 0, 1, TENTHS, "%.1f");
        Plot plot = new Plot(
                "Share of right predictions by confidence", sure, new Axis("share right", 0, 1, TENTHS, "%.1f"));
        plot.segment("ideal", 0, 0, 1, 1);
        List<double[]> points = calibration.bins().stream()
                .map(bin -> new double[] {bin.confidence(), bin.accuracy()})
                .toList();
        plot.line("curve c0", points);
        calibration.bins().forEach(bin -> plot.dot("c0", bin.confidence(), bin.accuracy(), tip(bin)));
        return plot.svg();
    }

    private static String tip(Calibration.Bin bin) {
        return "sure by %s, right in %s of %d"
                .formatted(Shown.percent(bin.confidence()), Shown.percent(bin.accuracy()), bin.examples());
    }

    /** A figure of each configuration by the number of examples, with the standard deviation over the runs. */
    static String curves(ConfigComparison comparison, String figure) {
        List<Integer> examples = comparison.shares().examples();
        Plot plot = new Plot(
                figure + " by the number of training examples", examples(examples), heights(comparison, figure));
        int colour = 0;
        for (Map.Entry<String, ConfigComparison.Curve> one : comparison.curves().entrySet()) {
            curve(plot, colour(colour++), one.getKey(), examples, one.getValue().spreads(figure));
        }
        return plot.svg();
    }

    /** The style of a configuration's curve. */
    static String colour(int number) {
        return "c" + number % COLOURS;
    }

    private static void curve(Plot plot, String kind, String name, List<Integer> examples, List<Spread> spreads) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < spreads.size(); i++) {
            int at = examples.get(i);
            Spread spread = spreads.get(i);
            points.add(new double[] {at, spread.mean()});
            plot.segment("whisker " + kind, at, spread.low(), at, spread.high());
            plot.dot(kind, at, spread.mean(), "%s, %d examples: %s".formatted(name, at, spread));
        }
        points.sort(Comparator.comparingDouble(point -> point[0]));
        plot.line("curve " + kind, points);
    }

    private static Axis examples(List<Integer> examples) {
        int most = examples.stream().mapToInt(Integer::intValue).max().orElse(1);
        List<Double> ticks =
                examples.stream().map(Integer::doubleValue).sorted().toList();
        return new Axis("training examples", 0, most * 1.03, ticks, "%.0f");
    }

    private static Axis heights(ConfigComparison comparison, String figure) {
        double least = comparison.curves().values().stream()
                .flatMap(curve -> curve.spreads(figure).stream())
                .mapToDouble(Spread::low)
                .min()
                .orElse(0);
        int low = (int) Math.max(0, Math.min(9, Math.floor(least * 10)));
        int step = low > 4 ? 1 : 2;
        int from = low - low % step;
        List<Double> ticks = IntStream.rangeClosed(0, (10 - from) / step)
                .mapToObj(tick -> (from + tick * step) / 10.0)
                .toList();
        return new Axis(figure, from / 10.0, 1, ticks, "%.1f");
    }

    private static int[] counts(List<Confident> results, boolean right) {
        int[] counts = new int[BINS];
        results.stream()
                .filter(result -> result.right() == right)
                .forEach(result -> counts[Bins.of(result.confidence(), BINS)]++);
        return counts;
    }

    private static int max(int[] counts) {
        return IntStream.of(counts).max().orElse(0);
    }

    /** Round numbers from 0 to at least {@code most}. */
    private static List<Double> counting(double most) {
        double magnitude = Math.pow(10, Math.floor(Math.log10(most)));
        double step = DoubleStream.of(0.2, 0.5, 1, 2)
                .map(factor -> Math.max(1, factor * magnitude))
                .filter(one -> most / one <= 6)
                .findFirst()
                .orElse(2 * magnitude);
        return DoubleStream.iterate(0, tick -> tick + step)
                .limit((long) Math.ceil(most / step) + 1)
                .boxed()
                .toList();
    }
}
