package org.parlance.cli.rl;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws a learning curve beside the fixed rule. */
final class CurvePicture {
    private static final Color LEARNED = new Color(49, 130, 189);
    private static final Color FIXED = new Color(222, 45, 38);

    private CurvePicture() {}

    static void write(LearningCurve curve, Path file) throws IOException {
        XYChart chart = new XYChartBuilder()
                .width(1000)
                .height(560)
                .title("Reward of a dialogue, with its confidence interval")
                .xAxisTitle("dialogues learned from")
                .yAxisTitle("reward")
                .build();
        chart.getStyler().setLegendPosition(LegendPosition.InsideSE);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setSeriesColors(new Color[] {LEARNED, FIXED});
        chart.getStyler().setXAxisDecimalPattern("#,##0");
        double[] dialogues = curve.points().stream()
                .mapToDouble(LearningCurve.Point::dialogues)
                .toArray();
        chart.addSeries("learned", dialogues, rewards(curve.points()), spread(curve.points()));
        double[] fixed = new double[dialogues.length];
        Arrays.fill(fixed, curve.fixed().value());
        double[] half = new double[dialogues.length];
        Arrays.fill(half, (curve.fixed().high() - curve.fixed().low()) / 2);
        chart.addSeries("fixed rule", dialogues, fixed, half).setMarker(SeriesMarkers.NONE);
        ImageIO.write(BitmapEncoder.getBufferedImage(chart), "png", file.toFile());
    }

    private static double[] rewards(List<LearningCurve.Point> points) {
        return points.stream().mapToDouble(point -> point.reward().value()).toArray();
    }

    private static double[] spread(List<LearningCurve.Point> points) {
        return points.stream()
                .mapToDouble(point -> (point.reward().high() - point.reward().low()) / 2)
                .toArray();
    }
}
