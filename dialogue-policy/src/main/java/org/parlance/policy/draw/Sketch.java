package org.parlance.policy.draw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A drawing in the making. */
final class Sketch {
    private final List<Box> boxes = new ArrayList<>();
    private final Map<List<Integer>, Arrow> arrows = new LinkedHashMap<>();

    /** The new box's number. */
    int add(Box box) {
        boxes.add(box);
        return boxes.size() - 1;
    }

    /** There is at most one arrow from one box to another. */
    void add(Arrow arrow) {
        arrows.putIfAbsent(List.of(arrow.from(), arrow.to()), arrow);
    }

    List<Box> boxes() {
        return boxes;
    }

    Drawing finished() {
        return new Drawing(boxes, List.copyOf(arrows.values()));
    }
}
