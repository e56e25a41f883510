package org.parlance.cli.test.nlu;

import java.awt.Color;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.parlance.core.html.Markup;
import org.parlance.core.html.Resource;

/** Draws the learning curves of configurations, as PNG where Rasa has a PDF, and as SVG. */
final class ComparisonPicture {
    private static final String NAME = "nlu_model_comparison_graph";

    /** The plot as a file of its own, and a row of its legend. */
    private static final int WIDTH = 840;

    private static final int HEIGHT = 450;
    private static final int ROW = 20;

    private ComparisonPicture() {}

    static void write(ConfigComparison comparison, Path folder) throws IOException {
        String figure = comparison.figures().get(0);
        ImageIO.write(
                BitmapEncoder.getBufferedImage(chart(comparison, figure)),
                "png",
                folder.resolve(NAME + ".png").toFile());
        Files.writeString(folder.resolve(NAME + ".svg"), svg(comparison, figure), StandardCharsets.UTF_8);
    }

    private static XYChart chart(ConfigComparison comparison, String figure) {
        int runs = comparison.shares().runs().size();
        XYChart chart = new XYChartBuilder()
                .width(1000)
                .height(560)
                .title("Learning curves: %s, mean and standard deviation of %d runs".formatted(figure, runs))
                .xAxisTitle("training examples")
                .yAxisTitle(figure)
                .build();
        chart.getStyler().setLegendPosition(LegendPosition.InsideSE);
        chart.getStyler().setChartBackgroundColor(Color.WHITE);
        chart.getStyler().setXAxisDecimalPattern("#,##0");
        comparison.curves().forEach((name, curve) -> add(chart, name, comparison, curve.spreads(figure)));
        return chart;
    }

    private static void add(XYChart chart, String name, ConfigComparison comparison, List<Spread> spreads) {
        chart.addSeries(
                name,
                comparison.shares().examples().stream()
                        .mapToDouble(Integer::doubleValue)
                        .toArray(),
                spreads.stream().mapToDouble(Spread::mean).toArray(),
                spreads.stream().mapToDouble(Spread::deviation).toArray());
    }

    /** The picture of the page with its own style and legend. */
    private static String svg(ConfigComparison comparison, String figure) {
        int height = HEIGHT + 10 + ROW * comparison.curves().size();
        String box = "0 0 %d %d".formatted(WIDTH, height);
        Markup out = new Markup();
        out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.open("svg", "xmlns", Plot.NAMESPACE, "width", WIDTH, "height", height, "viewBox", box);
        String style = Resource.read(ComparisonPicture.class, "plot.css");
        out.open("style").raw(style).close();
        out.empty("rect", "class", "paper", "width", "100%", "height", "100%");
        out.open("svg", "width", WIDTH, "height", HEIGHT).raw(Charts.curves(comparison, figure));
        legend(comparison, out.close());
        return out.close().line().toString();
    }

    private static void legend(ConfigComparison comparison, Markup out) {
        int row = 0;
        for (String name : comparison.curves().keySet()) {
            int top = HEIGHT + 16 + ROW * row;
            out.empty("circle", "class", Charts.colour(row++), "cx", 66, "cy", top - 4, "r", 4);
            out.text("text", name, "x", 78, "y", top);
        }
    }
}
