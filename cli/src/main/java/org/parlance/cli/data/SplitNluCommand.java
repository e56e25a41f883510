package org.parlance.cli.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parlance.cli.Console;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlWriter;
import org.parlance.nlu.data.NluData;
import org.parlance.nlu.data.NluSplit;
import org.parlance.nlu.data.NluWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parlance data split nlu}: examples, each intent in the same proportion. */
@Command(
        name = "nlu",
        description = "Cuts examples in two, each intent in the same proportion.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: parlance data split nlu && parlance test nlu --nlu train_test_split/test_data.yml"})
public final class SplitNluCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private SplitOptions options;

    public SplitNluCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        double fraction = options.fraction();
        Problems problems = new Problems();
        NluFiles files = NluFiles.of(options.documents(problems), problems);
        options.check(files.data().examples().isEmpty(), "examples", problems, console);
        NluSplit split = NluSplit.of(files.data(), fraction, options.seed());
        NewFiles written = new NewFiles();
        List<String> told = List.of(
                add("training_data.yml", split.training(), files, written),
                add("test_data.yml", split.test(), files, written));
        options.write(written);
        told.forEach(console.out()::println);
        console.out().flush();
        return 0;
    }

    private String add(String name, NluData data, NluFiles files, NewFiles written) {
        Map<String, Object> content = NluWriter.yaml(data);
        Map<String, Object> answers = files.answersTo(data);
        if (!answers.isEmpty()) {
            content.put("responses", answers);
        }
        Path file = options.out().resolve(name);
        written.add(file, YamlWriter.write(content));
        return "%s: %d examples".formatted(file, data.examples().size());
    }
}
