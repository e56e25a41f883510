package org.parlance.policy.draw.picture;

import java.util.ArrayList;
import java.util.List;
import org.parlance.policy.draw.Box;
import org.parlance.policy.draw.Drawing;
import org.parlance.policy.draw.layout.Placed.Point;

/**
 * Everything with its place in the picture.
 *
 * @param plates one for each box
 * @param corners upper left corner of each
 * @param routes the points of each arrow
 * @param headings what stands above the parts
 */
record Scene(
        Drawing drawing,
        List<Plate> plates,
        List<Point> corners,
        List<List<Point>> routes,
        List<Heading> headings,
        double width,
        double height) {
    static final double MARGIN = 24;

    private static final double TOP = 76;
    private static final double LEAST_WIDTH = 760;

    /** A part's name and its place. */
    record Heading(String text, Point place) {}

    static Scene of(Drawing drawing) {
        List<Plate> plates = drawing.boxes().stream().map(Plate::of).toList();
        Packing packing = new Packing(drawing, plates);
        List<Heading> headings = new ArrayList<>();
        double y = TOP;
        for (Section section : Section.values()) {
            if (drawing.boxes().stream().anyMatch(box -> section.has(box.part()))) {
                headings.add(new Heading(section.title, new Point(MARGIN, y)));
                y = packing.place(section::has, y + 20) + 40;
            }
        }
        return new Scene(
                drawing,
                plates,
                packing.corners(),
                packing.routes(),
                headings,
                Math.max(LEAST_WIDTH, packing.width() + MARGIN),
                y);
    }

    /** What is kept together in the picture. */
    private enum Section {
        RULES("Rules and forms: at any time"),
        STORIES("Stories: step by step");

        private final String title;

        Section(String title) {
            this.title = title;
        }

        boolean has(Box.Part part) {
            return (part == Box.Part.STORY) == (this == STORIES);
        }
    }
}
