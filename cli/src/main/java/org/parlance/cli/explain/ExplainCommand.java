package org.parlance.cli.explain;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parlance.assistant.Turn;
import org.parlance.assistant.explain.InDepth;
import org.parlance.assistant.explain.Why;
import org.parlance.cli.Console;
import org.parlance.cli.kept.KeptConversations;
import org.parlance.cli.kept.KeptOptions;
import org.parlance.cli.model.AssistantFactory;
import org.parlance.cli.model.ModelOptions;
import org.parlance.cli.shell.Conversation;
import org.parlance.core.config.Endpoints;
import org.parlance.core.event.Event;
import org.parlance.core.event.EventJson;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;
import org.parlance.core.spi.Evidence;
import org.parlance.core.spi.EvidenceJson;
import org.parlance.nlg.ResponseChooser;
import org.parlance.server.store.StoredTurn;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code parlance explain}: why a text is, or the messages of a conversation were, understood and answered so. */
@Command(
        name = "explain",
        description = "Explains what is made of a text, or what was made of a conversation that a server kept.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example: parlance explain \"where is my order?\"",
            "Example: parlance explain --conversation alice --turn 3",
            "Example: parlance explain --conversation alice --last --url http://127.0.0.1:5005"
        })
public final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "TEXT", description = "What somebody says first.")
    private String text;

    @Option(names = "--conversation", paramLabel = "ID", description = "A conversation that a server kept.")
    private String conversation;

    @Mixin
    private KeptOptions kept;

    @Mixin
    private WhichTurns which;

    @Option(names = "--brief", description = "The few lines that /why shows in a shell.")
    private boolean brief;

    @Option(names = "--json", description = "Print evidence and events as JSON, a line a turn.")
    private boolean json;

    @Mixin
    private ModelOptions options;

    public ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if ((text == null) == (conversation == null)) {
            throw usage(
                    "Either a text or --conversation is needed.",
                    "\"parlance explain 'where is my order?'\" was meant.");
        }
        if (conversation == null && which.given()) {
            throw usage("--turn, --last and --all choose among the turns of a --conversation.", "");
        }
        (conversation == null ? List.of(said()) : which.of(kept(), conversation)).forEach(this::print);
        console.out().flush();
        return 0;
    }

    /** A turn of a new conversation, in which custom actions are chosen but do nothing. */
    private StoredTurn said() {
        AssistantFactory factory =
                new AssistantFactory(Endpoints.NONE, List.of(), ResponseChooser.first(), Clock.systemUTC());
        Turn turn = new Conversation(factory.withoutActions(options.load()), "explain").say(text);
        return new StoredTurn(1, EvidenceJson.toJson(turn.evidence()), EventJson.toJson(turn.newEvents()));
    }

    private List<StoredTurn> kept() {
        List<StoredTurn> turns;
        try (KeptConversations conversations = kept.open()) {
            turns = conversations.turns(conversation);
        }
        if (turns.isEmpty()) {
            throw new ParlanceException(
                    Kind.DATA,
                    Problem.error(
                                    Location.NONE,
                                    "There is no conversation \"%s\" in the store.".formatted(conversation))
                            .maybe("it is kept in another store, which --store names."));
        }
        return turns;
    }

    private void print(StoredTurn turn) {
        if (json) {
            Map<String, Object> whole = new LinkedHashMap<>();
            whole.put("turn", turn.number());
            whole.put("evidence", turn.evidence());
            whole.put("events", turn.events());
            console.out().println(Json.write(whole));
            return;
        }
        if (conversation != null) {
            console.out().println(turn.number() == 0 ? "before the first message" : "turn " + turn.number());
        }
        lines(turn).forEach(console.out()::println);
    }

    private List<String> lines(StoredTurn turn) {
        List<Event> events = EventJson.fromJson(turn.events());
        if (turn.evidence().isEmpty()) {
            String why = turn.number() == 0
                    ? "These events came from elsewhere; what led to them is not known."
                    : "The turn failed; why is in the server's log.";
            List<String> lines = new ArrayList<>(List.of(why));
            lines.addAll(InDepth.events(events));
            return lines;
        }
        Evidence evidence = EvidenceJson.fromJson(turn.evidence());
        return brief ? Why.lines(evidence) : InDepth.lines(evidence, events);
    }

    private static ParlanceException usage(String what, String maybe) {
        return new ParlanceException(
                Kind.USAGE, Problem.error(Location.NONE, what).maybe(maybe));
    }
}
