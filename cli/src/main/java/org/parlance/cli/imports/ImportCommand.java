package org.parlance.cli.imports;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parlance.cli.Console;
import org.parlance.cli.kept.KeptConversations;
import org.parlance.cli.kept.KeptOptions;
import org.parlance.cli.model.LoadedModel;
import org.parlance.cli.model.ModelOptions;
import org.parlance.core.event.Event;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.ProblemPrinter;
import org.parlance.core.problem.Problems;
import org.parlance.policy.evaluate.ReplayWalk;
import org.parlance.server.store.ConversationStore;
import org.parlance.server.store.StoreUrl;
import org.parlance.server.turn.ConversationImport;
import org.parlance.server.turn.ConversationImport.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parlance import}: conversations that were held with Rasa become conversations here. */
@Command(
        name = "import",
        description = "Brings conversations held with Rasa into the store, from an event log or its SQL tracker store.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: parlance import events.jsonl --dry-run",
            "Example: parlance import \"jdbc:postgresql://db/rasa?user=me\" --replay -m models"
        })
public final class ImportCommand implements Callable<Integer> {
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final String IN_USE =
            "it is a running server: stop it for the import, or let both keep their conversations in PostgreSQL.";

    private final Console console;

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE|JDBC-URL",
            description =
                    "JSON lines (rasa export to a file, a file event broker, rows of the tracker store), or Rasa's SQL"
                            + " tracker store in PostgreSQL; may be left out with --replay.")
    private String source;

    @Option(
            names = "--store",
            paramLabel = "JDBC-URL",
            description =
                    "Where conversations are kept (default: the H2 file in .parlance); no server may have an H2 file open.")
    private String store;

    @Option(names = "--dry-run", description = "Say what would be done, and write nothing.")
    private boolean dryRun;

    @Option(
            names = "--replay",
            description = "Then walk all kept conversations with the model and say which actions would be others now.")
    private boolean replay;

    @Option(
            names = {"-m", "--model"},
            paramLabel = "PATH",
            description = "The model to replay with (default: ${DEFAULT-VALUE}).")
    private Path model = Path.of("models");

    public ImportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (source == null && !replay) {
            throw new ParlanceException(
                    Kind.USAGE,
                    Problem.error(Location.NONE, "There is nothing to import.")
                            .maybe("a file or an address is missing; --replay alone walks what is kept."));
        }
        Problems problems = new Problems();
        boolean same = work(source == null ? Map.of() : read(problems), problems);
        if (!problems.isEmpty()) {
            console.err().println(new ProblemPrinter(console.colour()).render(problems.sorted()));
        }
        console.out().flush();
        return problems.errors().isEmpty() && same ? 0 : 1;
    }

    private boolean work(Map<String, List<Event>> events, Problems problems) {
        try (ConversationStore kept = KeptOptions.opened(place(), url -> ConversationStore.open(url, LEASE), IN_USE)) {
            if (source != null) {
                bring(events, new ConversationImport(kept, Clock.systemUTC()), problems);
            }
            return !replay || replay(kept, dryRun ? events : Map.of());
        }
    }

    /** A dry run makes no file. */
    private StoreUrl place() {
        StoreUrl place = store == null ? StoreUrl.file(KeptOptions.FILE) : StoreUrl.parse(store);
        return dryRun && !place.isThere() ? StoreUrl.parse("jdbc:h2:mem:nothing") : place;
    }

    private Map<String, List<Event>> read(Problems problems) {
        EventLog log = new EventSource(source, problems).read();
        if (log.repeated() > 0) {
            console.out().println("%d events stand there more than once and count once.".formatted(log.repeated()));
        }
        return log.whole();
    }

    private void bring(Map<String, List<Event>> events, ConversationImport target, Problems problems) {
        Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
        events.forEach((id, all) -> {
            Outcome outcome = dryRun ? target.check(id, all) : target.add(id, all);
            outcomes.merge(outcome, 1, Integer::sum);
            complain(id, outcome, problems);
        });
        int count = events.values().stream().mapToInt(List::size).sum();
        console.out()
                .println("%d events of %d conversations: %d conversations %s, %d there already."
                        .formatted(
                                count,
                                events.size(),
                                outcomes.getOrDefault(Outcome.ADDED, 0),
                                dryRun ? "would be added" : "added",
                                outcomes.getOrDefault(Outcome.KNOWN, 0)));
    }

    private static void complain(String id, Outcome outcome, Problems problems) {
        if (outcome == Outcome.CONFLICT) {
            problems.error(
                    Location.NONE,
                    "The conversation \"%s\" has other events in the store and was left as it is.".formatted(id),
                    "two assistants share the store; --store should name another one.");
        } else if (outcome == Outcome.BUSY) {
            problems.error(
                    Location.NONE,
                    "The conversation \"%s\" is just being held and was left as it is.".formatted(id),
                    "the same import, once more, adds it.");
        }
    }

    /** Walks what is kept, in a dry run with what would be added. */
    private boolean replay(ConversationStore kept, Map<String, List<Event>> coming) {
        ReplayReport report = new ReplayReport(console, walk(new ModelOptions().load(model)));
        coming.forEach(report::add);
        List<String> page = kept.ids("", KeptConversations.PAGE);
        while (!page.isEmpty()) {
            page.stream().filter(id -> !coming.containsKey(id)).forEach(id -> report.add(id, kept.events(id, 0)));
            page = kept.ids(page.get(page.size() - 1), KeptConversations.PAGE);
        }
        return report.end();
    }

    private static ReplayWalk walk(LoadedModel loaded) {
        Problem without =
                Problem.error(Location.ofFile(loaded.file().toString()), "This model has no dialogue policies.");
        return new ReplayWalk(
                loaded.policy().orElseThrow(() -> new ParlanceException(Kind.DATA, without)), loaded.domain());
    }
}
