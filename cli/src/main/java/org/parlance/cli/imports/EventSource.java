package org.parlance.cli.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.SystemReason;
import org.parlance.server.store.RasaEventTable;
import org.parlance.server.store.StoreUrl;

/** Where events come from: a file of JSON lines, or Rasa's SQL tracker store. */
final class EventSource {
    private static final String JDBC = "jdbc:";
    private static final String SQLITE = "jdbc:sqlite:";

    private final String source;
    private final Problems problems;

    EventSource(String source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /**
     * Reads everything.
     *
     * @throws ParlanceException when the source can't be had
     */
    EventLog read() {
        EventLog log = new EventLog(problems);
        if (source.startsWith(SQLITE)) {
            throw new ParlanceException(
                    Kind.USAGE,
                    Problem.error(Location.NONE, "SQLite files aren't read.")
                            .because("The distribution has no driver for them.")
                            .maybe(
                                    "SQLite's own program writes the lines that are: sqlite3 rasa.db \"select json_object("
                                            + "'sender_id', sender_id, 'data', data) from events order by id\" > events.jsonl"));
        }
        if (source.startsWith(JDBC)) {
            StoreUrl url = StoreUrl.parse(source);
            new RasaEventTable(url)
                    .read(row -> log.add(
                            Map.of("sender_id", row.sender(), "data", row.data()),
                            new Location("table events", Math.toIntExact(row.id()), 0)));
        } else {
            lines(Path.of(source), log);
        }
        return log;
    }

    private void lines(Path file, EventLog log) {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank()) {
                    line(line, new Location(file.toString(), number, 1), log);
                }
            }
        } catch (IOException e) {
            throw new ParlanceException(
                    Kind.DATA,
                    List.of(Problem.error(Location.ofFile(file.toString()), "This file can't be read.")
                            .because(SystemReason.of(e))),
                    e);
        }
    }

    private void line(String line, Location where, EventLog log) {
        try {
            log.add(Json.readObject(line), where);
        } catch (IOException e) {
            problems.error(
                    where,
                    "This line is no JSON object.",
                    "each event should be one line, as \"rasa export\" to a file broker writes them.");
        }
    }
}
