package org.parlance.cli.validate;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.parlance.cli.Console;
import org.parlance.cli.plugin.PluginOptions;
import org.parlance.cli.plugin.Plugins;
import org.parlance.cli.project.ProjectPaths;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.ProblemPrinter;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code parlance data validate}: every problem of a project's files, without training. */
@Command(
        name = "validate",
        description = "Checks the files of a project, also against each other; trains nothing.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: parlance data validate --data data -d domain.yml --fail-on-warnings"})
public final class ValidateCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ProjectPaths paths;

    @Mixin
    private PluginOptions plugins;

    @Option(names = "--fail-on-warnings", description = "Exit with 1 for warnings too.")
    private boolean failOnWarnings;

    @Option(names = "--json", description = "Print the problems as JSON.")
    private boolean json;

    @Option(
            names = "--max-history",
            paramLabel = "N",
            description =
                    "How many states count when stories are compared, 0 for all (default: as the policies look back).")
    private Integer maxHistory;

    public ValidateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Problems problems;
        try (Plugins loaded = plugins.load()) {
            problems = ProjectCheck.of(paths, loaded, history());
        }
        print(problems.sorted());
        return problems.hasErrors() || failOnWarnings && problems.count(Severity.WARNING) > 0 ? 1 : 0;
    }

    private OptionalInt history() {
        return maxHistory == null ? OptionalInt.empty() : OptionalInt.of(Math.max(0, maxHistory));
    }

    private void print(List<Problem> problems) {
        if (json) {
            console.out().println(Json.pretty(ProblemJson.of(problems)));
        } else if (problems.isEmpty()) {
            console.out().println("No problems found.");
        } else {
            console.out().print(new ProblemPrinter(console.colour()).render(problems));
        }
        console.out().flush();
    }
}
