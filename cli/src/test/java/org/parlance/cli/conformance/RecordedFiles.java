package org.parlance.cli.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.parlance.cli.run.HttpRecords;
import org.parlance.cli.run.HttpReplay;
import org.parlance.core.config.Compatibility;
import org.parlance.core.event.EventJson;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Problem;

/** Says for each recorded file how it is compared; a file that nobody knows is compared as a project and fails where there is none. */
record RecordedFiles(Path work) {
    /** Requests to the SDK's own server: its answers need the twin of its actions, which the action server's own test has. */
    private static final String ACTION_SERVER = "http/action-server.json";

    static Stream<String> all() {
        return Stream.of(
                        Records.files("expected").stream().map(file -> "expected/" + file),
                        Records.files("http").stream()
                                .filter(file -> !file.endsWith(".md"))
                                .map(file -> "http/" + file))
                .flatMap(files -> files)
                .filter(file -> !file.equals(ACTION_SERVER));
    }

    Row row(String file) throws IOException {
        Files.createDirectories(work);
        String name = file.substring(file.indexOf('/') + 1);
        if (file.endsWith(".jsonl")) {
            return new Row(file, Optional.empty(), List.of(events(file)), List.of());
        }
        if (file.startsWith("http/")) {
            return new Row(file, Optional.empty(), List.of(requests(name, true)), List.of(requests(name, false)));
        }
        return expected(file, name, Records.expected(name));
    }

    private Row expected(String file, String name, Map<String, Object> recorded) throws IOException {
        if (name.equals("unit_cases.json")) {
            return new Row(
                    file,
                    Optional.empty(),
                    new UnitCases(recorded, Compatibility.RASA_3_6).compare(),
                    new UnitCases(recorded, Compatibility.NONE).compare());
        }
        if (name.equals("conversations.json")) {
            return new Row(
                    file,
                    Optional.empty(),
                    new Talks(recorded, work.resolve("like"), true).compare(),
                    new Talks(recorded, work.resolve("without"), false).compare());
        }
        return project(file, name.replace(".json", ""), recorded);
    }

    /** Refused as a project of the 2.0 format, it answers as after Rasa's own migration; refused as it is, it is refused here. */
    private Row project(String file, String name, Map<String, Object> recorded) throws IOException {
        Path project = Records.ROOT.resolve("projects").resolve(name);
        ProjectAnswers like = new ProjectAnswers(ProjectCopy.of(project, work.resolve("like"), true));
        Optional<String> refused =
                Optional.ofNullable(recorded.get("error")).map(String::valueOf).map(String::strip);
        boolean migrated = recorded.containsKey("after_migration");
        if (refused.isPresent() && !migrated) {
            Problem first = like.errors().stream()
                    .filter(problem -> problem.where().hasLine())
                    .findFirst()
                    .orElseThrow();
            String here = "%s:%d: %s"
                    .formatted(
                            Path.of(first.where().file()).getFileName(),
                            first.where().line(),
                            first.what());
            return new Row(file, Optional.of(cell(refused.get()) + " | " + cell(here)), List.of(), List.of());
        }
        if (!like.errors().isEmpty()) {
            throw new AssertionError(name + " can't be read: " + like.errors());
        }
        Map<String, Object> expected = migrated ? Json.map(recorded.get("after_migration")) : recorded;
        ProjectAnswers without = new ProjectAnswers(ProjectCopy.of(project, work.resolve("without"), false));
        return new Row(
                file,
                refused.map(why -> cell(why) + " | read as after Rasa's own migration"),
                ProjectRecord.compare(expected, like),
                ProjectRecord.compare(expected, without));
    }

    private static String cell(String text) {
        String flat = text.replaceAll("\\s+", " ").replace("|", "\\|");
        return flat.length() > 200 ? flat.substring(0, 200) + "…" : flat;
    }

    private static Comparison requests(String transcript, boolean rasa) throws IOException {
        Map<Integer, String> unlike = HttpRecords.unlike(transcript, rasa);
        List<String> theirs = new ArrayList<>();
        List<String> ours = new ArrayList<>();
        List<Object> rows = Json.list(
                Json.read(Files.readAllBytes(Records.ROOT.resolve("http").resolve(transcript))));
        for (int i = 0; i < rows.size(); i++) {
            Map<String, Object> row = Json.map(rows.get(i));
            if (!HttpReplay.namesModelOfRecording(row)) {
                String line = "row %d %s %s".formatted(i + 1, row.get("method"), row.get("path"));
                theirs.add(line);
                ours.add(unlike.containsKey(i + 1) ? line + ": " + unlike.get(i + 1) : line);
            }
        }
        return new Comparison("requests", theirs, ours);
    }

    /** Events of Rasa's own tracker store, read and written again. */
    private static Comparison events(String file) throws IOException {
        List<String> theirs = new ArrayList<>();
        List<String> ours = new ArrayList<>();
        for (String line : Files.readAllLines(Records.ROOT.resolve(file))) {
            Map<String, Object> event =
                    Json.readObject(String.valueOf(Json.readObject(line).get("data")));
            String row = "row %d ".formatted(theirs.size() + 1);
            theirs.add(row + Json.canonical(event));
            EventJson.fromJson(List.of(event)).forEach(read -> ours.add(row + Json.canonical(EventJson.toJson(read))));
        }
        return new Comparison("events read and written again", theirs, ours);
    }
}
