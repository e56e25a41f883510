package org.parlance.cli.test.nlu;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.parlance.cli.test.figures.ClassificationReport;
import org.parlance.cli.test.figures.Counts;
import org.parlance.core.html.Markup;

/** The parts of a report that show each intent, and which is taken for which. */
final class IntentPart {
    private static final List<String> COLUMNS =
            List.of("intent", "examples", "precision", "recall", "95 % interval", "F1", "wrongly given", "taken for");
    private static final int MOST_LABELS = 30;
    private static final int MOST_TAKEN = 3;
    /** From so many times on a mistake stands out. */
    private static final int MANY = 3;

    private final ClassificationReport report;

    IntentPart(NluTest test) {
        this.report = test.intentReport();
    }

    void table(Markup out) {
        HtmlTable table = new HtmlTable(out, "Each intent; the interval is that of the recall", COLUMNS, List.of(7));
        report.labels().forEach((name, counts) -> row(table, name, counts));
        table.end();
    }

    private void row(HtmlTable table, String name, Counts counts) {
        boolean tested = counts.support() > 0;
        table.row(
                Shown.intent(name),
                String.valueOf(counts.support()),
                Shown.percent(counts.precision()),
                tested ? Shown.percent(counts.recall()) : "-",
                tested ? Shown.percents(Summary.share(counts.hits(), counts.support())) : "-",
                tested ? Shown.number(counts.f1()) : "-",
                String.valueOf(counts.wrong()),
                taken(name));
    }

    private String taken(String name) {
        return report.takenFor(name).entrySet().stream()
                .filter(other -> !other.getKey().equals(name))
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_TAKEN)
                .map(other -> "%s (%d)".formatted(Shown.intent(other.getKey()), other.getValue()))
                .collect(Collectors.joining(", "));
    }

    boolean mistakes() {
        return report.right() < report.total();
    }

    void matrix(Markup out) {
        List<String> labels = worst();
        int all = report.labels().size();
        String most = labels.size() == all
                ? ""
                : "The %d of %d intents with the most mistakes. ".formatted(labels.size(), all);
        String caption = most + "Rows are true intents, columns what they were taken for";
        out.open("div", "class", "wide tall matrix", "tabindex", 0, "role", "region", "aria-label", caption);
        out.open("table").text("caption", caption).open("thead").open("tr").text("th", "", "scope", "col");
        for (String label : labels) {
            out.open("th", "scope", "col", "class", "turned");
            out.text("span", Shown.intent(label)).close();
        }
        out.close().close().open("tbody").line();
        labels.forEach(label -> row(label, labels, out));
        out.close().close().close();
    }

    private void row(String gold, List<String> labels, Markup out) {
        out.open("tr").text("th", Shown.intent(gold), "scope", "row");
        for (String label : labels) {
            int count = report.takenFor(gold).getOrDefault(label, 0);
            if (count == 0) {
                out.open("td").close();
            } else {
                String kind = label.equals(gold) ? "hit" : count >= MANY ? "many" : "miss";
                out.text("td", String.valueOf(count), "class", kind);
            }
        }
        out.close().line();
    }

    private List<String> worst() {
        Map<String, Integer> errors = new TreeMap<>();
        report.labels().forEach((name, counts) -> errors.put(name, counts.wrong() + counts.missed()));
        TreeSet<String> worst = errors.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MOST_LABELS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        return List.copyOf(worst);
    }
}
