package org.parlance.cli.test.nlu;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.parlance.nlu.math.Bins;
import org.parlance.nlu.math.Confident;

/** Draws how sure the model was where it was right and where it was wrong. */
final class HistogramPicture {
    private static final int BINS = 20;
    private static final Color RIGHT = new Color(49, 130, 189);
    private static final Color WRONG = new Color(222, 45, 38);

    private HistogramPicture() {}

    /** Writes a PNG. */
    static void write(String what, List<Confident> results, Path file) throws IOException {
        CategoryChart chart = new CategoryChartBuilder()
                .width(1000)
                .height(520)
                .title(what + ": how sure, where right and where wrong")
                .xAxisTitle("confidence from")
                .yAxisTitle("examples")
                .build();
        chart.getStyler().setLegendPosition(LegendPosition.InsideNW);
        chart.getStyler().setAvailableSpaceFill(0.9);
        chart.getStyler().setYAxisDecimalPattern("#,##0");
        chart.getStyler().setXAxisTickMarkSpacingHint(1);
        chart.getStyler().setYAxisTickMarkSpacingHint(40);
        chart.getStyler().setSeriesColors(new Color[] {RIGHT, WRONG});
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.addSeries("right", bins(), counts(results, true));
        chart.addSeries("wrong", bins(), counts(results, false));
        ImageIO.write(BitmapEncoder.getBufferedImage(chart), "png", file.toFile());
    }

    private static List<String> bins() {
        List<String> names = new ArrayList<>();
        for (int bin = 0; bin < BINS; bin++) {
            names.add(String.format(Locale.ROOT, "%.2f", (double) bin / BINS));
        }
        return names;
    }

    private static List<Integer> counts(List<Confident> results, boolean right) {
        int[] counts = new int[BINS];
        for (Confident result : results) {
            if (result.right() == right) {
                counts[Bins.of(result.confidence(), BINS)]++;
            }
        }
        List<Integer> list = new ArrayList<>();
        for (int count : counts) {
            list.add(count);
        }
        return list;
    }
}
