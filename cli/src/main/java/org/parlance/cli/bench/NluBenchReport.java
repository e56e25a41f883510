package org.parlance.cli.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.parlance.cli.TextTable;
import org.parlance.cli.bench.Figure.Unit;

/** The results as tables: one of how good the configurations are, one of what they cost, each with the figures that are there. */
final class NluBenchReport {
    private static final String ABOUT =
            """
            Shares in per cent. ± is the 95 %% interval of the mean over %d seeds (Student's t); with folds, a seed's figure is the mean over
            them. Training: the whole process up to the written model, of the first seed, in a fresh JVM. Parses: in process, after a warm-up.
            """;

    private final List<NluResult> results;

    NluBenchReport(List<NluResult> results) {
        this.results = List.copyOf(results);
    }

    /** A section for a Markdown file. */
    String markdown() {
        StringBuilder text = new StringBuilder("## Understanding\n");
        text.append(ABOUT.formatted(results.get(0).parts().get(0).size()));
        for (Unit unit : Unit.values()) {
            List<List<String>> rows = rows(unit);
            text.append('\n').append(line(rows.get(0)));
            text.append("|---".repeat(rows.get(0).size())).append("|\n");
            rows.subList(1, rows.size()).forEach(row -> text.append(line(row)));
        }
        return text.toString();
    }

    /** The same for a terminal. */
    String table() {
        StringBuilder text = new StringBuilder();
        for (Unit unit : Unit.values()) {
            TextTable table = new TextTable();
            rows(unit).forEach(row -> table.row(row.toArray()));
            text.append(table.render()).append('\n');
        }
        return text.toString();
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private List<List<String>> rows(Unit unit) {
        List<Map<Figure, Estimate>> estimates =
                results.stream().map(NluResult::estimates).toList();
        List<Figure> columns = Arrays.stream(Figure.values())
                .filter(figure -> figure.unit() == unit)
                .filter(figure -> estimates.stream().anyMatch(row -> row.containsKey(figure)))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        rows.add(cells(
                "set", "configuration", columns.stream().map(Figure::title).toList()));
        for (int i = 0; i < results.size(); i++) {
            Map<Figure, Estimate> row = estimates.get(i);
            List<String> shown = columns.stream()
                    .map(figure -> row.containsKey(figure) ? row.get(figure).show(figure) : "-")
                    .toList();
            rows.add(cells(results.get(i).set().name(), results.get(i).config(), shown));
        }
        return rows;
    }

    private static List<String> cells(String set, String config, List<String> more) {
        List<String> cells = new ArrayList<>(List.of(set, config));
        cells.addAll(more);
        return cells;
    }
}
