package org.parlance.cli.shell;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.parlance.cli.Console;
import org.parlance.cli.model.LoadedModel;
import org.parlance.cli.model.ModelOptions;
import org.parlance.core.archive.ModelKind;
import org.parlance.core.event.ParseJson;
import org.parlance.core.json.Json;
import org.parlance.core.message.Parse;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;
import org.parlance.core.spi.ParseContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parlance shell nlu}: shows what is understood of each line, as JSON. */
@Command(
        name = "nlu",
        description = "Shows what is understood of each line, as JSON.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: echo 'hello' | parlance shell nlu"})
public final class NluShellCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ModelOptions options;

    public NluShellCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        LoadedModel model = options.load();
        if (model.manifest().kind() == ModelKind.CORE) {
            throw new ParlanceException(
                    ParlanceException.Kind.DATA,
                    Problem.error(Location.ofFile(model.file().toString()), "This model understands no messages.")
                            .because("It was trained with \"parlance train core\".")
                            .maybe("\"parlance train\" should be run."));
        }
        try (LineSource lines = ShellCommand.lines(console, "nlu> ")) {
            for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (line.get().strip().equals(ShellCommands.STOP)) {
                    break;
                }
                Parse parse = model.understanding()
                        .parse(line.get().strip(), ParseContext.NONE)
                        .parse();
                Object json = ParseJson.toJson(parse);
                console.out().println(console.terminal() ? Json.pretty(json) : Json.write(json));
                console.out().flush();
            }
        }
        return 0;
    }
}
