package org.parlance.cli.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parlance.cli.Console;
import org.parlance.cli.FileDiff;
import org.parlance.core.domain.DomainMigration;
import org.parlance.core.domain.DomainMigration.Migrated;
import org.parlance.core.domain.DomainReader;
import org.parlance.core.domain.ImpliedRule;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.ProblemPrinter;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.FormatVersion;
import org.parlance.core.yaml.YamlReader;
import org.parlance.core.yaml.YamlWriter;
import org.parlance.nlg.ResponseReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code parlance data migrate}: writes a domain of Rasa 2 as Rasa 3 wants it and shows what changes. */
@Command(
        name = "migrate",
        description = {
            "Writes a domain of Rasa's 2.0 format in the 3.1 format and shows the difference.",
            "The domain itself stays as it is; a copy of it is kept as original_domain."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example: parlance data migrate -d domain.yml --out new_domain.yml"})
public final class MigrateCommand implements Callable<Integer> {
    private static final String RULES = "rules_of_triggers.yml";

    private final Console console;

    @Option(
            names = {"-d", "--domain"},
            paramLabel = "PATH",
            description = "The domain's file or folder (default: ${DEFAULT-VALUE}).")
    private Path domain = Path.of("domain.yml");

    @Option(
            names = "--out",
            paramLabel = "PATH",
            description = "Where the new domain goes (default: new_domain.yml or new_domain beside the old one).")
    private Path out;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where rules go that intents had as triggers (default: ${DEFAULT-VALUE}).")
    private Path data = Path.of("data");

    @Option(
            names = {"-f", "--force"},
            description = "Replace what is there already.")
    private boolean force;

    public MigrateCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        DomainMigration.Result result = migrated();
        NewFiles files = new NewFiles();
        result.files().forEach(file -> files.add(target(file.file()), file.after()));
        if (!result.rules().isEmpty()) {
            files.add(data.resolve(RULES), rules(result.rules()));
        }
        Path backup = beside("original_domain");
        if (!force) {
            NewFiles.refuseToOverwrite(places(backup, result));
        }
        show(result);
        NewFiles.copy(domain, backup);
        files.write();
        files.paths().forEach(path -> console.out().printf("Wrote %s.%n", path));
        console.out().printf("The old domain is kept as %s.%n", backup);
        return 0;
    }

    private DomainMigration.Result migrated() {
        YamlReader yaml = YamlReader.ofProcess();
        Problems problems = new Problems();
        new DomainReader(yaml, new ResponseReader()::read).read(List.of(domain), problems);
        problems.throwIfErrors(Kind.DATA);
        Problems notes = new Problems();
        DomainMigration.Result result = new DomainMigration(yaml, notes).of(List.of(domain));
        notes.throwIfErrors(Kind.DATA);
        if (result.files().isEmpty()) {
            throw new ParlanceException(
                    Kind.PROBLEMS,
                    Problem.error(Location.ofFile(domain.toString()), "There is nothing to migrate.")
                            .because("The domain is in the format %s already.".formatted(FormatVersion.LATEST)));
        }
        console.err().print(new ProblemPrinter(console.colour()).render(notes.sorted()));
        console.err().flush();
        return result;
    }

    private List<Path> places(Path backup, DomainMigration.Result result) {
        List<Path> places = new ArrayList<>(List.of(backup, target(domain)));
        if (!result.rules().isEmpty()) {
            places.add(data.resolve(RULES));
        }
        return places;
    }

    private void show(DomainMigration.Result result) {
        for (Migrated file : result.files()) {
            FileDiff.lines(file.file().toString(), file.before(), file.after(), console.colour())
                    .forEach(console.out()::println);
            if (file.wholly()) {
                console.err().printf("note: %s had to be written anew, without its comments.%n", file.file());
            }
        }
        if (!result.rules().isEmpty()) {
            FileDiff.lines(data.resolve(RULES).toString(), "", rules(result.rules()), console.colour())
                    .forEach(console.out()::println);
        }
    }

    private Path target(Path file) {
        Path all = out == null ? beside("new_domain") : out;
        return file.equals(domain) ? all : all.resolve(domain.relativize(file).toString());
    }

    /** Rasa's names: with the ending of a file where the domain is one. */
    private Path beside(String name) {
        return domain.resolveSibling(Files.isDirectory(domain) ? name : name + ".yml");
    }

    private static String rules(List<ImpliedRule> rules) {
        List<Object> items = new ArrayList<>();
        for (ImpliedRule rule : rules) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("rule", "%s triggers %s".formatted(rule.intent(), rule.action()));
            item.put("steps", List.of(Map.of("intent", rule.intent()), Map.of("action", rule.action())));
            items.add(item);
        }
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("version", FormatVersion.LATEST);
        file.put("rules", items);
        return YamlWriter.write(file);
    }
}
