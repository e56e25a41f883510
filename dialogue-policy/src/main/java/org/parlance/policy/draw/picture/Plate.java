package org.parlance.policy.draw.picture;

import java.util.ArrayList;
import java.util.List;
import org.parlance.core.domain.DefaultActions;
import org.parlance.policy.draw.Box;
import org.parlance.policy.draw.Row;
import org.parlance.policy.draw.layout.Graph;

/**
 * A box with its size and where in it each line stands.
 *
 * @param headHeight how far down its head reaches
 */
record Plate(Box box, double width, double height, double headHeight, List<Line> head, List<Strip> strips) {
    static final double TITLE = 13;
    static final double TEXT = 12.5;
    static final double SMALL = 11;
    static final double MARGIN = 10;

    private static final double LEAST = 96;
    private static final double BEGIN_MARK = 14;

    /**
     * A line of text.
     *
     * @param y its base line below the box's top
     */
    record Line(String text, double size, double y) {}

    /**
     * The part of a box that one row takes.
     *
     * @param listens whether it is no more than the end of the turn
     */
    record Strip(Row row, double top, double height, List<Line> lines, boolean listens) {}

    static Plate of(Box box) {
        List<Line> head = new ArrayList<>();
        double y = 19;
        head.add(new Line(Lettering.shortened(box.title()), TITLE, y));
        for (String condition : box.conditions()) {
            y += 15;
            head.add(new Line(Lettering.shortened(condition), SMALL, y));
        }
        double headHeight = y + 9;
        List<Strip> strips = new ArrayList<>();
        double top = headHeight;
        for (Row row : box.rows()) {
            strips.add(strip(row, top));
            top += strips.get(strips.size() - 1).height();
        }
        return new Plate(box, width(box, head, strips), top + 3, headHeight, head, strips);
    }

    /** Arrows arrive beside the title and leave beside the last row. */
    Graph.Node node() {
        Strip last = strips.get(strips.size() - 1);
        return new Graph.Node(width, height, 14, last.top() + last.height() / 2 + 1);
    }

    private static Strip strip(Row row, double top) {
        List<Line> lines = new ArrayList<>();
        double y = top + 3;
        for (String change : row.changes()) {
            y += 14;
            lines.add(new Line(Lettering.shortened(change), SMALL, y));
        }
        boolean listens = row.action().equals(DefaultActions.LISTEN);
        y += listens ? 13 : 16;
        lines.add(new Line(listens ? "listens" : Lettering.shortened(row.action()), listens ? SMALL : TEXT, y));
        return new Strip(row, top, y + (listens ? 4 : 5) - top, lines, listens);
    }

    private static double width(Box box, List<Line> head, List<Strip> strips) {
        double widest = LEAST;
        for (Line line : head) {
            double mark = box.begins() && line.size() == TITLE ? BEGIN_MARK : 0;
            widest = Math.max(widest, Lettering.width(line.text(), line.size()) + mark);
        }
        for (Strip strip : strips) {
            for (Line line : strip.lines()) {
                widest = Math.max(widest, Lettering.width(line.text(), line.size()) + (strip.listens() ? 14 : 0));
            }
        }
        return Math.ceil(widest + 2 * MARGIN);
    }
}
