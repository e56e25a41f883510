package org.parlance.cli.planted;

import java.util.List;
import java.util.Set;

/**
 * A copy of an assistant with one defect, and the truth about it.
 *
 * @param number counted from 1 within a seed
 * @param places the lines of each side of the defect
 * @param names what it is about
 */
record Plant(int number, String assistant, Shape shape, List<Place> places, Set<String> names, Draft draft) {

    static Plant of(int number, String assistant, Shape shape, Truth truth, Draft draft) {
        List<Place> places = truth.lines().stream()
                .filter(line ->
                        draft.files().stream().anyMatch(f -> draft.lines(f).contains(line)))
                .map(draft::place)
                .distinct()
                .toList();
        return new Plant(number, assistant, shape, places, Set.copyOf(truth.names()), draft);
    }

    /** A folder's name that says what is in it. */
    String title() {
        return "%03d-%s-%s-%s".formatted(number, assistant, shape.kind(), shape.name());
    }

    /** The truth as one line. */
    String describe() {
        return "%s: %s at %s".formatted(title(), new java.util.TreeSet<>(names), places);
    }
}
