package org.parlance.cli.readme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.assistant.Assistant;
import org.parlance.cli.Console;
import org.parlance.cli.model.AssistantFactory;
import org.parlance.cli.model.ModelOptions;
import org.parlance.cli.plugin.PluginOptions;
import org.parlance.cli.project.ProjectPaths;
import org.parlance.cli.shell.Conversation;
import org.parlance.cli.shell.LineSource;
import org.parlance.cli.shell.ShellLoop;
import org.parlance.cli.train.ProjectTraining;
import org.parlance.cli.train.TrainingOptions;
import org.parlance.cli.train.TrainingReport;
import org.parlance.core.archive.ModelKind;
import org.parlance.core.config.Endpoints;
import org.parlance.nlg.ResponseChooser;

/** The README's dialogue is what the sample assistant really answers. */
class ReadmeTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final String PROMPT = "you> ";

    @Test
    void the_dialogue_is_a_real_transcript(@TempDir Path folder) throws IOException {
        List<String> transcript = transcript();
        StringWriter out = new StringWriter();
        Console console = console(out);

        Conversation conversation = new Conversation(assistant(folder), "readme");
        ShellLoop shell = new ShellLoop(console, conversation);
        for (String line : transcript) {
            if (line.startsWith(PROMPT)) {
                out.write(line + "\n");
                shell.run(LineSource.of(new BufferedReader(new StringReader(line.substring(PROMPT.length())))));
            }
        }

        // Tests run in cli, a reader in the root.
        String said = out.toString().replace("\r\n", "\n").replace("(../data/", "(data/");
        assertThat(said.strip()).isEqualTo(String.join("\n", transcript));
    }

    private static Assistant assistant(Path folder) {
        TrainingOptions options = new TrainingOptions(
                ModelKind.FULL,
                folder.resolve("models"),
                Optional.of("sample"),
                folder.resolve("cache"),
                TrainingOptions.SEED,
                2,
                false);
        Path sample = ROOT.resolve("data").resolve("training");
        Path model = new ProjectTraining(TrainingReport.quiet(console(new StringWriter())), new PluginOptions(), false)
                .run(ProjectPaths.in(sample), options)
                .file();
        Path actions = sample.resolve("actions").resolve("target").resolve("classes");
        return new AssistantFactory(Endpoints.NONE, List.of(actions), ResponseChooser.first(), Clock.systemUTC())
                .assistant(new ModelOptions().load(model));
    }

    private static List<String> transcript() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        int begin = readme.indexOf("```\n" + PROMPT) + 4;
        return List.of(readme.substring(begin, readme.indexOf("\n```", begin)).split("\n"));
    }

    private static Console console(StringWriter out) {
        PrintWriter writer = new PrintWriter(out, true);
        return new Console(new BufferedReader(new StringReader("")), writer, writer, false, false);
    }
}
