package org.parlance.cli.test.nlu;

import java.util.List;
import java.util.Locale;
import org.parlance.core.html.Markup;

/** Draws points, lines and bars between two axes as SVG whose colours follow the page; all numbers are in the axes' units. */
final class Plot {
    static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private static final double WIDTH = 560;
    private static final double HEIGHT = 300;
    private static final double LEFT = 58;
    private static final double RIGHT = 14;
    private static final double TOP = 12;
    private static final double BOTTOM = 46;

    private final Markup out = new Markup();
    private final Axis x;
    private final Axis y;

    /**
     * An axis.
     *
     * @param name what it measures
     * @param low where it begins
     * @param high where it ends, above {@code low}
     * @param ticks where a number stands
     * @param format of the numbers
     */
    record Axis(String name, double low, double high, List<Double> ticks, String format) {
        private String text(double tick) {
            return String.format(Locale.ROOT, format, tick);
        }

        private double share(double value) {
            return (Math.max(low, Math.min(high, value)) - low) / (high - low);
        }
    }

    /** @param title what a person who can't see the picture is told */
    Plot(String title, Axis x, Axis y) {
        this.x = x;
        this.y = y;
        String box = "0 0 %.0f %.0f".formatted(WIDTH, HEIGHT);
        out.open("svg", "xmlns", NAMESPACE, "class", "plot", "viewBox", box, "role", "img");
        out.text("title", title);
        axes();
    }

    private void axes() {
        for (double tick : y.ticks()) {
            segment("grid", x.low(), tick, x.high(), tick);
            label("end", LEFT - 7, down(tick) + 4, y.text(tick));
        }
        for (double tick : x.ticks()) {
            label("middle", right(tick), HEIGHT - BOTTOM + 17, x.text(tick));
        }
        segment("axis", x.low(), y.low(), x.high(), y.low());
        label("middle", (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8, x.name());
        double middle = (TOP + HEIGHT - BOTTOM) / 2;
        out.text("text", y.name(), "x", 0, "y", 0, "text-anchor", "middle", "transform", turned(14, middle));
    }

    private static String turned(double x, double y) {
        return "translate(%s %s) rotate(-90)".formatted(Markup.number(x), Markup.number(y));
    }

    void segment(String kind, double x1, double y1, double x2, double y2) {
        out.empty("line", "class", kind, "x1", right(x1), "y1", down(y1), "x2", right(x2), "y2", down(y2));
    }

    /** A bar from the bottom to a height, with a text for who rests on it. */
    void bar(String kind, double from, double to, double height, String tip) {
        double width = Math.max(0.5, right(to) - right(from) - 1);
        double top = down(height);
        out.open("rect", "class", kind, "x", right(from), "y", top, "width", width, "height", down(y.low()) - top);
        out.text("title", tip).close();
    }

    void dot(String kind, double at, double height, String tip) {
        out.open("circle", "class", kind, "cx", right(at), "cy", down(height), "r", 4)
                .text("title", tip)
                .close();
    }

    /** A line through points, each a place and a height. */
    void line(String kind, List<double[]> points) {
        StringBuilder path = new StringBuilder();
        for (double[] point : points) {
            path.append(path.isEmpty() ? "M" : "L")
                    .append(Markup.number(right(point[0])))
                    .append(' ')
                    .append(Markup.number(down(point[1])));
        }
        out.empty("path", "class", kind, "d", path);
    }

    private void label(String anchor, double left, double top, String text) {
        out.text("text", text, "x", left, "y", top, "text-anchor", anchor);
    }

    private double right(double value) {
        return LEFT + x.share(value) * (WIDTH - LEFT - RIGHT);
    }

    private double down(double value) {
        return HEIGHT - BOTTOM - y.share(value) * (HEIGHT - TOP - BOTTOM);
    }

    /** The picture as a part of a page. */
    String svg() {
        return out + "</svg>";
    }
}
