package org.parlance.cli.interactive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.cli.interactive.harvest.Harvest;
import org.parlance.core.file.UnfinishedFile;
import org.parlance.core.yaml.YamlWriter;

/** What a talk won so far, written after each step, so that nothing is lost however the talk ends. */
final class Draft {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path file;
    private Map<String, Object> written = Map.of();

    /** @param folder is made when there is something to keep */
    Draft(Path folder, LocalDateTime now) {
        Path free = folder.resolve(NAME.format(now) + ".yml");
        for (int n = 2; Files.exists(free); n++) {
            free = folder.resolve(NAME.format(now) + "-" + n + ".yml");
        }
        this.file = free;
    }

    Path file() {
        return file;
    }

    boolean isKept() {
        return !written.isEmpty();
    }

    /** Writes it anew where something changed; a talk that won nothing leaves no file. */
    void keep(Harvest harvest) throws IOException {
        if (harvest.isEmpty()) {
            remove();
            return;
        }
        Map<String, Object> content = content(harvest);
        if (content.equals(written)) {
            return;
        }
        try (UnfinishedFile part = UnfinishedFile.in(file.toAbsolutePath().getParent())) {
            Files.writeString(part.path(), YamlWriter.write(content));
            part.moveTo(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        written = content;
    }

    void remove() throws IOException {
        Files.deleteIfExists(file);
        written = Map.of();
    }

    private static Map<String, Object> content(Harvest harvest) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("version", "3.1");
        List<Object> nlu = new ArrayList<>();
        harvest.examples().forEach((label, texts) -> {
            Map<String, Object> intent = new LinkedHashMap<>();
            intent.put("intent", label);
            intent.put("examples", new YamlWriter.Block("- " + String.join("\n- ", texts) + "\n"));
            nlu.add(intent);
        });
        put(content, "nlu", nlu);
        List<Object> stories = new ArrayList<>();
        harvest.stories()
                .forEach(steps -> stories.add(StoryItem.of("interactive " + (stories.size() + 1), false, steps)));
        put(content, "stories", stories);
        put(content, "intents", harvest.names().intents());
        put(content, "entities", harvest.names().entities());
        put(content, "actions", harvest.names().actions());
        Map<String, Object> responses = new LinkedHashMap<>();
        harvest.names().responses().forEach((name, text) -> responses.put(name, List.of(Map.of("text", text))));
        if (!responses.isEmpty()) {
            content.put("responses", responses);
        }
        return content;
    }

    private static void put(Map<String, Object> content, String key, List<?> items) {
        if (!items.isEmpty()) {
            content.put(key, items);
        }
    }
}
