package org.parlance.policy.draw.picture;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parlance.core.html.Markup;
import org.parlance.core.html.Resource;
import org.parlance.policy.draw.Arrow;
import org.parlance.policy.draw.Box;
import org.parlance.policy.draw.Drawing;
import org.parlance.policy.draw.layout.Placed.Point;

/** A drawing as SVG: for reading as it is, or for the page that answers to clicks. */
public final class SvgWriter {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private final Scene scene;
    private final Markup out = new Markup();

    private SvgWriter(Scene scene) {
        this.scene = scene;
    }

    /** A file of its own, with its style. */
    public static String write(Drawing drawing) {
        Scene scene = Scene.of(drawing);
        SvgWriter writer = new SvgWriter(scene);
        writer.out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        writer.svg(scene.width(), scene.height());
        writer.out
                .open("style")
                .raw(Resource.read(Page.class, "picture.css"))
                .close()
                .line();
        writer.out.empty("rect", "class", "paper", "width", "100%", "height", "100%");
        writer.content();
        writer.out.close().line();
        return writer.out.toString();
    }

    /** The same within a page. */
    static String inPage(Scene scene) {
        SvgWriter writer = new SvgWriter(scene);
        writer.svg(scene.width(), scene.height());
        writer.content();
        writer.out.close();
        return writer.out.toString();
    }

    private void svg(double width, double height) {
        out.open(
                "svg",
                "xmlns",
                NAMESPACE,
                "id",
                "drawing",
                "width",
                width,
                "height",
                height,
                "viewBox",
                "0 0 " + Markup.number(width) + " " + Markup.number(height));
    }

    private void content() {
        out.text("title", "Dialogue machine").line();
        out.open("defs");
        marker("tip");
        marker("tip-on");
        out.close().line();
        out.open("g", "id", "scene").line();
        new Legend(scene.drawing(), out).write();
        for (Scene.Heading heading : scene.headings()) {
            Point place = heading.place();
            out.text("text", heading.text(), "class", "heading", "x", place.x(), "y", place.y())
                    .line();
        }
        for (int i = 0; i < scene.routes().size(); i++) {
            arrow(i);
        }
        for (int i = 0; i < scene.plates().size(); i++) {
            box(i);
        }
        out.close();
    }

    private void marker(String id) {
        out.open(
                "marker",
                "id",
                id,
                "viewBox",
                "0 0 8 8",
                "refX",
                "7.5",
                "refY",
                "4",
                "markerWidth",
                "7",
                "markerHeight",
                "7",
                "orient",
                "auto");
        out.empty("path", "d", "M0 0.5 L8 4 L0 7.5 z").close();
    }

    private void arrow(int index) {
        Arrow arrow = scene.drawing().arrows().get(index);
        String parts = Stream.of(arrow.from(), arrow.to())
                .map(box -> scene.drawing().boxes().get(box).part().word())
                .distinct()
                .collect(Collectors.joining(" "));
        String kind = parts + " by-" + arrow.kind().name().toLowerCase(Locale.ROOT);
        out.open("g", "class", "arrow " + kind, "id", "a" + index);
        out.empty("path", "class", "line", "d", path(scene.routes().get(index)), "marker-end", "url(#tip)");
        out.close().line();
    }

    /** Curves that are horizontal at every point. */
    private static String path(List<Point> points) {
        StringBuilder path = new StringBuilder("M" + pair(points.get(0)));
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            boolean straight = from.y() == to.y();
            boolean goesOn =
                    straight && i + 1 < points.size() && points.get(i + 1).y() == to.y();
            if (straight && !goesOn && !from.equals(to)) {
                path.append(" L").append(pair(to));
            } else if (!straight) {
                double middle = (from.x() + to.x()) / 2;
                path.append(" C").append(pair(new Point(middle, from.y())));
                path.append(' ').append(pair(new Point(middle, to.y())));
                path.append(' ').append(pair(to));
            }
        }
        return path.toString();
    }

    private static String pair(Point point) {
        return Markup.number(point.x()) + " " + Markup.number(point.y());
    }

    private void box(int index) {
        Plate plate = scene.plates().get(index);
        Point corner = scene.corners().get(index);
        Box box = plate.box();
        out.open(
                "g",
                "class",
                "box " + box.part().word(),
                "id",
                "b" + index,
                "transform",
                "translate(%s %s)".formatted(Markup.number(corner.x()), Markup.number(corner.y())));
        out.empty("rect", "class", "body", "width", plate.width(), "height", plate.height(), "rx", "6");
        out.empty("path", "class", "head", "d", head(plate));
        if (box.begins()) {
            out.empty("path", "class", "begin", "d", "M10 9 L18 14 L10 19 z");
        }
        for (Plate.Line line : plate.head()) {
            boolean title = line.size() == Plate.TITLE;
            double x = Plate.MARGIN + (title && box.begins() ? 14 : 0);
            out.text("text", line.text(), "class", title ? "title" : "note", "x", x, "y", line.y());
        }
        for (int i = 0; i < plate.strips().size(); i++) {
            strip(plate, plate.strips().get(i), "b" + index + "r" + i);
        }
        out.close().line();
    }

    private static String head(Plate plate) {
        String width = Markup.number(plate.width());
        String inner = Markup.number(plate.width() - 6);
        String bottom = Markup.number(plate.headHeight());
        return "M0 %s L0 6 Q0 0 6 0 L%s 0 Q%s 0 %s 6 L%s %s z".formatted(bottom, inner, width, width, width, bottom);
    }

    private void strip(Plate plate, Plate.Strip strip, String id) {
        out.open("g", "class", strip.listens() ? "row listens" : "row", "id", id);
        out.empty(
                "rect",
                "x",
                "1",
                "y",
                strip.top(),
                "width",
                plate.width() - 2,
                "height",
                strip.height(),
                "class",
                "hit");
        for (int i = 0; i < strip.lines().size(); i++) {
            Plate.Line line = strip.lines().get(i);
            boolean last = i == strip.lines().size() - 1;
            if (last && strip.listens()) {
                out.empty("circle", "class", "dot", "cx", "14", "cy", line.y() - 3.5, "r", "3.5");
            }
            double x = last && strip.listens() ? 24 : Plate.MARGIN;
            out.text("text", line.text(), "class", last ? "action" : "note", "x", x, "y", line.y());
        }
        out.close();
    }
}
