package org.parlance.cli.init;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.parlance.cli.Console;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.SystemReason;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code parlance init DIR}: writes a small assistant to begin with. */
@Command(
        name = "init",
        description = "Writes a small assistant to begin with into a new folder.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: parlance init my-bot && cd my-bot && parlance train && parlance shell"})
public final class InitCommand implements Callable<Integer> {
    private static final List<String> FILES = List.of(
            "config.yml",
            "domain.yml",
            "endpoints.yml",
            "credentials.yml",
            "data/nlu.yml",
            "data/rules.yml",
            "data/stories.yml",
            "tests/test_stories.yml");

    private final Console console;

    @Parameters(paramLabel = "DIR", description = "The folder, which must not have these files yet.")
    private Path folder;

    public InitCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        refuseToOverwrite();
        for (String name : FILES) {
            write(name);
        }
        console.out().printf("Wrote %d files into %s.%n", FILES.size(), folder);
        console.out().printf("Next: cd %s && parlance train && parlance shell%n", folder);
        return 0;
    }

    private void write(String name) {
        Path file = folder.resolve(name);
        try (InputStream in = InitCommand.class.getResourceAsStream(name)) {
            Files.createDirectories(file.getParent());
            Files.copy(in, file);
        } catch (IOException failure) {
            throw new ParlanceException(
                    Kind.USAGE,
                    List.of(Problem.error(Location.ofFile(file.toString()), "This file can't be written.")
                            .because("The reason: " + SystemReason.of(failure) + ".")
                            .maybe("another folder was meant.")),
                    failure);
        }
    }

    private void refuseToOverwrite() {
        List<Problem> there = FILES.stream()
                .map(folder::resolve)
                .filter(Files::exists)
                .map(file -> Problem.error(Location.ofFile(file.toString()), "This file is there already.")
                        .maybe("another folder was meant."))
                .toList();
        if (!there.isEmpty()) {
            throw new ParlanceException(Kind.USAGE, there);
        }
    }
}
