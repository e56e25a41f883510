package org.parlance.cli.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.parlance.cli.Console;
import org.parlance.cli.project.Document;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parlance data split stories}: the stories of each file; all else of the file trains. */
@Command(
        name = "stories",
        description =
                "Cuts the stories of each file in two; rules and all else of the file go to the part that trains.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: parlance data split stories --random-seed 7"})
public final class SplitStoriesCommand implements Callable<Integer> {
    private static final String STORIES = "stories";

    private final Console console;

    @Mixin
    private SplitOptions options;

    public SplitStoriesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        double fraction = options.fraction();
        NewFiles written = new NewFiles();
        List<String> told = new ArrayList<>();
        Problems problems = new Problems();
        for (Document document : options.documents(problems)) {
            List<Object> stories = Json.list(document.content().plain().get(STORIES));
            if (!stories.isEmpty()) {
                told.addAll(split(document, stories, fraction, written));
            }
        }
        options.check(told.isEmpty(), STORIES, problems, console);
        options.write(written);
        told.forEach(console.out()::println);
        console.out().flush();
        return 0;
    }

    private List<String> split(Document document, List<Object> stories, double fraction, NewFiles written) {
        List<Object> shuffled = new ArrayList<>(stories);
        Collections.shuffle(shuffled, new Random(options.seed()));
        int training = Math.max(1, (int) Math.floor(shuffled.size() * fraction));
        Map<String, Object> rest = document.content().plain();
        rest.put(STORIES, shuffled.subList(0, training));
        String name = document.path().getFileName().toString();
        List<Object> test = shuffled.subList(training, shuffled.size());
        return List.of(
                add("train_" + name, rest, training, written),
                add("test_" + name, Map.of(STORIES, test), test.size(), written));
    }

    private String add(String name, Map<String, Object> content, int stories, NewFiles written) {
        written.add(options.out().resolve(name), YamlWriter.write(content));
        return "%s: %d stories".formatted(options.out().resolve(name), stories);
    }
}
