package org.parlance.cli.interactive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.cli.Console;
import org.parlance.cli.interactive.harvest.EditedFile;
import org.parlance.cli.interactive.harvest.Harvest;
import org.parlance.cli.interactive.harvest.ProjectFiles;
import org.parlance.core.json.Json;
import org.parlance.core.yaml.YamlWriter;

/** Shows what each file would win, asks, and writes what was agreed to. */
final class ExportDialogue {
    private static final String LEAVE_OUT = "-";

    private final Questions questions;
    private final Console console;
    private final ProjectFiles files;
    private final Optional<Path> storyFile;

    /** @param storyFile where stories and rules go; absent = the file that has some already */
    ExportDialogue(Questions questions, Console console, ProjectFiles files, Optional<Path> storyFile) {
        this.questions = questions;
        this.console = console;
        this.files = files;
        this.storyFile = storyFile;
    }

    /** Exports; true when everything was written or deliberately left out. */
    boolean run(Harvest harvest) throws IOException {
        questions.tell("This talk has " + harvest.summary() + ".");
        stories(harvest)
                .forEach((key, items) -> files.addStories(storyFile.orElseGet(() -> files.fileFor(key)), key, items));
        files.addExamples(harvest.examples());
        files.addNames(harvest.names());
        boolean all = true;
        for (EditedFile file : files.changed()) {
            all &= write(file);
        }
        return all;
    }

    /** Stories and rules with their titles, by the key under which they stand. */
    private Map<String, List<Map<String, Object>>> stories(Harvest harvest) {
        Map<String, List<Map<String, Object>>> titled = new LinkedHashMap<>();
        int number = 1;
        for (List<Object> steps : harvest.stories()) {
            questions.tell("");
            questions.tell(YamlWriter.write(steps).lines().toList());
            Optional<Path> there = files.fileWith(steps);
            if (there.isPresent()) {
                questions.tell("(It is in %s already.)".formatted(there.get()));
            } else {
                titled("interactive " + number++, steps)
                        .ifPresent(item -> titled.computeIfAbsent(key(item), key -> new ArrayList<>())
                                .add(item));
            }
        }
        return titled;
    }

    private Optional<Map<String, Object>> titled(String usual, List<Object> steps) {
        String question = "Its title (Enter: %s, %s: leave it out)> ".formatted(usual, LEAVE_OUT);
        String title = questions.ask(question, List.of());
        if (title.equals(LEAVE_OUT)) {
            return Optional.empty();
        }
        boolean rule = isOneExchange(steps)
                && questions
                        .ask("A story (Enter) or a rule that always holds (r)?> ", List.of("s", "r"))
                        .startsWith("r");
        return Optional.of(StoryItem.of(title.isEmpty() ? usual : title, rule, steps));
    }

    private static String key(Map<String, Object> item) {
        return item.containsKey("rule") ? "rules" : "stories";
    }

    private static boolean isOneExchange(List<Object> steps) {
        return steps.stream()
                        .map(Json::map)
                        .filter(step -> step.containsKey("intent") || step.containsKey("user"))
                        .count()
                == 1;
    }

    private boolean write(EditedFile file) throws IOException {
        questions.tell("");
        questions.tell(file.diff(console.colour()));
        String question = file.isNew() ? "Write the new file %s?" : "Add this to %s?";
        if (!questions.yes(question.formatted(file.path()))) {
            return false;
        }
        if (!file.write()) {
            questions.tell("%s was changed meanwhile, so nothing was written to it.".formatted(file.path()));
            return false;
        }
        return true;
    }
}
