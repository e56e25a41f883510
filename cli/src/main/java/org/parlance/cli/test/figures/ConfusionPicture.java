package org.parlance.cli.test.figures;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.HeatMapChart;
import org.knowm.xchart.HeatMapChartBuilder;
import org.knowm.xchart.style.HeatMapStyler;

/** Draws which labels are taken for which. */
public final class ConfusionPicture {
    private static final int MOST_LABELS = 60;
    private static final int CELL = 26;
    private static final int MARGIN = 330;
    private static final int SMALLEST = 640;
    /** An example without any intent. */
    private static final String NOTHING = "(none)";

    private ConfusionPicture() {}

    /** Writes a PNG; of more than {@value #MOST_LABELS} labels those with the most errors are drawn. */
    public static void write(String what, List<Judged> results, Path file) throws IOException {
        Map<String, Integer> errors = errors(results);
        List<String> labels = List.copyOf(labels(errors));
        int side = Math.max(SMALLEST, MARGIN + CELL * labels.size());
        HeatMapChart chart = new HeatMapChartBuilder()
                .width(side + 90)
                .height(side)
                .title(title(what, errors.size(), labels.size()))
                .xAxisTitle("predicted")
                .yAxisTitle("true")
                .build();
        style(chart.getStyler());
        chart.getStyler().setMax(middle(results));
        List<String> upwards = new ArrayList<>(labels);
        Collections.reverse(upwards);
        chart.addSeries("examples", labels, upwards, cells(results, labels, upwards));
        ImageIO.write(BitmapEncoder.getBufferedImage(chart), "png", file.toFile());
    }

    private static String title(String what, int all, int drawn) {
        return drawn < all
                ? "%s: the %d of %d with the most errors".formatted(what, drawn, all)
                : what + ": what is taken for what";
    }

    private static void style(HeatMapStyler styler) {
        // Each cell has its number.
        styler.setShowValue(true);
        styler.setLegendVisible(false);
        styler.setMin(0);
        // So small that no label is left out.
        styler.setXAxisTickMarkSpacingHint(1);
        styler.setYAxisTickMarkSpacingHint(1);
        styler.setXAxisLabelRotation(90);
        styler.setRangeColors(new Color[] {Color.WHITE, new Color(198, 219, 239), new Color(107, 174, 214)});
        styler.setChartBackgroundColor(Color.WHITE);
    }

    /** The middle one of the labels' numbers of examples: one label with many would leave all others as good as white. */
    private static int middle(List<Judged> results) {
        List<Long> counts =
                results.stream().collect(Collectors.groupingBy(Judged::gold, Collectors.counting())).values().stream()
                        .sorted()
                        .toList();
        return counts.isEmpty() ? 1 : counts.get(counts.size() / 2).intValue();
    }

    /** Errors by label, both of being missed and of being wrongly given. */
    private static Map<String, Integer> errors(List<Judged> results) {
        Map<String, Integer> errors = new TreeMap<>();
        for (Judged result : results) {
            int error = result.gold().equals(result.predicted()) ? 0 : 1;
            errors.merge(result.gold(), error, Integer::sum);
            errors.merge(predicted(result), error, Integer::sum);
        }
        return errors;
    }

    private static Set<String> labels(Map<String, Integer> errors) {
        Set<String> most = new TreeSet<>();
        errors.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_LABELS)
                .forEach(label -> most.add(label.getKey()));
        return most;
    }

    private static List<Number[]> cells(List<Judged> results, List<String> labels, List<String> upwards) {
        int[][] counts = new int[labels.size()][labels.size()];
        for (Judged result : results) {
            int x = labels.indexOf(predicted(result));
            int y = upwards.indexOf(result.gold());
            if (x >= 0 && y >= 0) {
                counts[x][y]++;
            }
        }
        List<Number[]> cells = new ArrayList<>();
        for (int x = 0; x < counts.length; x++) {
            for (int y = 0; y < counts[x].length; y++) {
                if (counts[x][y] > 0) {
                    cells.add(new Number[] {x, y, counts[x][y]});
                }
            }
        }
        return cells;
    }

    private static String predicted(Judged result) {
        return result.predicted().isEmpty() ? NOTHING : result.predicted();
    }
}
