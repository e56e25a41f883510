package org.parlance.cli.conformance;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Everything that was recorded, as the published page. */
record Table(List<Row> rows) {
    static final Path FILE = Path.of("..", "docs", "conformance.md");
    private static final int LONGEST = 300;
    private static final String HEAD =
            """
            # What Rasa answered, and what Parlance answers

            One row for each recorded file of `../shared/conformance`: the answers of Rasa's own code, server and tests. *Compared* counts single answers (a
            step of a story with prediction, policy, confidence and `hide_rule_turn`; a training tracker with all its events; a row of a look-up table; an
            example with its tokens; a turn with all events, texts and slots; a request with its answer, its calls of actions and its callbacks),
            *equal* those that are the same with `compatibility: rasa-3.6`. As in the recorded runs only rule and memoization policies predict.
            Beside it stands how many answers are others without the switch, and the row of [differences.md](differences.md) that says why. This page is
            written by a test, which fails when it isn't true any more. `http/action-server.json` is compared by `ActionServerTest`, `reports/` by
            `RecordedReportsTest`.

            ```
            mvn -pl cli -am test -Dtest=RecordsTest -Dsurefire.failIfNoSpecifiedTests=false -Dconformance.write=true
            ```

            | file | compared | equal | without the switch | what was compared |
            |---|---|---|---|---|
            """;

    String markdown() {
        String lines = rows.stream().map(Table::line).collect(Collectors.joining());
        int compared = rows.stream().mapToInt(Row::compared).sum();
        int equal = rows.stream().mapToInt(Row::equal).sum();
        return HEAD
                + lines
                + "| all | %d | %d | | |%n".formatted(compared, equal)
                + refused()
                + unequal()
                + differences();
    }

    private static String line(Row row) {
        return "| %s | %d | %d | %s | %s |%n"
                .formatted(
                        row.file(),
                        row.compared(),
                        row.equal(),
                        changes(row),
                        row.compared() == 0 ? "refused" : row.kinds());
    }

    private static String changes(Row row) {
        List<Difference> differences = row.differences();
        if (differences.isEmpty()) {
            return row.compared() == 0 ? "" : "as with it";
        }
        String ids =
                differences.stream().map(Difference::id).distinct().sorted().collect(Collectors.joining(", "));
        return "%d other: %s".formatted(differences.size(), ids);
    }

    private String refused() {
        return "%n## Refused by Rasa%n%n| file | Rasa says | here |%n|---|---|---|%n".formatted()
                + rows.stream()
                        .flatMap(row -> row.refused().stream().map(why -> "| %s | %s |%n".formatted(row.file(), why)))
                        .collect(Collectors.joining());
    }

    private String unequal() {
        return "%n## Not equal with the switch%n%n".formatted()
                + rows.stream()
                        .flatMap(row -> row.like().stream().flatMap(comparison -> comparison.unexpected().stream()
                                .map(line -> "* %s: %s%n".formatted(row.file(), shown(line)))))
                        .collect(Collectors.joining());
    }

    private String differences() {
        return "%n## Other without the switch%n%n| file | id | what is answered without it |%n|---|---|---|%n"
                        .formatted()
                + rows.stream()
                        .flatMap(row -> row.differences().stream())
                        .map(difference -> "| %s | %s | %s |%n"
                                .formatted(difference.file(), difference.id(), shown(difference.line())))
                        .collect(Collectors.joining());
    }

    private static String shown(String line) {
        String flat = line.replace("\n", " ").replace("|", "\\|");
        return "`" + (flat.length() > LONGEST ? flat.substring(0, LONGEST) + "…" : flat).replace("`", "'") + "`";
    }
}
