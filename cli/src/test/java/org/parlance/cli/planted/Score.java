package org.parlance.cli.planted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many planted defects of each kind were found, and which were not. */
final class Score {
    private final Map<String, int[]> kinds = new LinkedHashMap<>();
    private final List<String> notes = new ArrayList<>();

    /** Whether one of the findings is the planted defect, under its own kind. */
    static boolean isFound(Plant plant, List<Finding> findings) {
        return findings.stream()
                .anyMatch(f -> f.isAbout(plant) && f.kind().equals(plant.shape().kind()));
    }

    /** Counts a plant by what the checks report on it. */
    void count(Plant plant, List<Finding> findings) {
        String kind = plant.shape().kind();
        boolean same = isFound(plant, findings);
        boolean near = findings.stream()
                .anyMatch(f -> f.isAbout(plant) && plant.shape().near().contains(f.kind()));
        int column = same ? 1 : near ? 2 : 3;
        int[] row = kinds.computeIfAbsent(kind, k -> new int[4]);
        row[0]++;
        row[column]++;
        if (!same) {
            notes.add("%s %s\n    reported: %s"
                    .formatted(
                            near ? "neighbour" : "missed",
                            plant.describe(),
                            findings.stream()
                                    .filter(f -> !f.kind().isEmpty())
                                    .map(f -> f.kind() + " " + f.places())
                                    .toList()));
        }
    }

    /** Those found under their own kind or a neighbouring one. */
    int found() {
        return kinds.values().stream().mapToInt(row -> row[1] + row[2]).sum();
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    /** A table as docs/checks.md shows it. */
    String table() {
        StringBuilder table = new StringBuilder(
                "| kind | planted | found | as a neighbouring kind | missed |\n|---|---|---|---|---|\n");
        int[] sum = new int[4];
        kinds.forEach((kind, row) -> {
            table.append(row("`" + kind + "`", row));
            for (int i = 0; i < row.length; i++) {
                sum[i] += row[i];
            }
        });
        return table.append(row("all", sum)).toString();
    }

    private static String row(String name, int[] row) {
        return "| %s | %d | %d | %d | %d |%n".formatted(name, row[0], row[1], row[2], row[3]);
    }
}
