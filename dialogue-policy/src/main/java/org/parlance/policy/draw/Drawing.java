package org.parlance.policy.draw;

import java.util.List;

/**
 * A dialogue machine as boxes and arrows, not yet laid out: every transition stands in exactly one row, and an arrow or the next
 * row leads to what can follow.
 *
 * @param boxes in the order of the files
 * @param arrows between them, by index
 */
public record Drawing(List<Box> boxes, List<Arrow> arrows) {
    public Drawing {
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
    }

    /** How many boxes a part has. */
    public int count(Box.Part part) {
        return (int) boxes.stream().filter(box -> box.part() == part).count();
    }

    /** How many different states of the machine are drawn. */
    public int states() {
        return boxes.stream()
                .flatMap(box -> box.rows().stream())
                .mapToInt(row -> row.reasons().size())
                .sum();
    }

    /** How many states are drawn in how many boxes, for people. */
    public String summary() {
        return "%d %s in %d %s"
                .formatted(
                        states(),
                        states() == 1 ? "state" : "states",
                        boxes.size(),
                        boxes.size() == 1 ? "turn" : "turns");
    }

    /** How many rows stand for them. */
    public int rows() {
        return boxes.stream().mapToInt(box -> box.rows().size()).sum();
    }
}
