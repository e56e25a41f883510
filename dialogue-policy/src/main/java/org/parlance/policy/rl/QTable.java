package org.parlance.policy.rl;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parlance.core.json.Json;
import org.parlance.core.spi.Situation;
import org.parlance.core.train.Model;
import org.parlance.core.train.ModelFiles;

/** What each choice turned out to be worth in each kind of situation, and how often it was tried. */
public final class QTable implements Model {
    static final String FILE = "q_table.json";

    private final Map<String, Map<String, Cell>> cells;

    /**
     * @param value expected reward from here on
     * @param visits how often it was tried
     * @param variance of what was reached from here on
     */
    public record Cell(double value, long visits, double variance) {
        static final Cell UNKNOWN = new Cell(0.0, 0, 0.0);

        /** The square of the value's standard error. */
        double squaredError() {
            return visits == 0 ? Double.POSITIVE_INFINITY : variance / visits;
        }
    }

    QTable(Map<String, Map<String, Cell>> cells) {
        this.cells = new TreeMap<>(cells);
    }

    /** By kind of situation and action; for people to read. */
    public Map<String, Map<String, Cell>> cells() {
        return java.util.Collections.unmodifiableMap(cells);
    }

    /** What an action is worth in a situation; empty when it was never tried there. */
    public Optional<Cell> cell(Situation situation, String action) {
        return Optional.ofNullable(
                cells.getOrDefault(Buckets.of(situation), Map.of()).get(action));
    }

    @Override
    public void save(ModelFiles files) {
        Map<String, Object> json = new TreeMap<>();
        cells.forEach((situation, actions) -> {
            Map<String, Object> row = new TreeMap<>();
            actions.forEach((action, cell) -> row.put(
                    action, Map.of("value", cell.value(), "visits", cell.visits(), "variance", cell.variance())));
            json.put(situation, row);
        });
        files.putJson(FILE, json);
    }

    static QTable load(ModelFiles files) {
        Map<String, Map<String, Cell>> cells = new TreeMap<>();
        files.jsonObject(FILE).forEach((situation, row) -> {
            Map<String, Cell> actions = new LinkedHashMap<>();
            Json.map(row).forEach((action, cell) -> actions.put(action, cell(Json.map(cell))));
            cells.put(situation, actions);
        });
        return new QTable(cells);
    }

    private static Cell cell(Map<String, Object> json) {
        return new Cell(
                number(json.get("value")), Math.round(number(json.get("visits"))), number(json.get("variance")));
    }

    private static double number(Object value) {
        return value instanceof Number number ? number.doubleValue() : 0.0;
    }
}
