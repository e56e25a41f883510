package org.parlance.cli.explain;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.parlance.assistant.explain.Why;
import org.parlance.cli.Console;
import org.parlance.cli.kept.KeptConversations;
import org.parlance.cli.kept.KeptOptions;
import org.parlance.cli.model.AssistantFactory;
import org.parlance.cli.model.ModelOptions;
import org.parlance.cli.shell.Conversation;
import org.parlance.core.config.Endpoints;
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
            "Example: parlance explain --conversation alice"
        })
public final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "TEXT", description = "What somebody says first.")
    private String text;

    @Option(names = "--conversation", paramLabel = "ID", description = "A conversation that a server kept.")
    private String conversation;

    @Mixin
    private KeptOptions kept;

    @Option(names = "--json", description = "Print the whole evidence as JSON.")
    private boolean json;

    @Mixin
    private ModelOptions options;

    public ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if ((text == null) == (conversation == null)) {
            throw new ParlanceException(
                    Kind.USAGE,
                    Problem.error(Location.NONE, "Either a text or --conversation is needed.")
                            .maybe("\"parlance explain 'where is my order?'\" was meant."));
        }
        if (conversation != null) {
            kept();
        } else {
            print(said(), "");
        }
        console.out().flush();
        return 0;
    }

    /** A turn of a new conversation, in which custom actions are chosen but do nothing. */
    private Map<String, Object> said() {
        AssistantFactory factory =
                new AssistantFactory(Endpoints.NONE, List.of(), ResponseChooser.first(), Clock.systemUTC());
        Conversation talk = new Conversation(factory.withoutActions(options.load()), "explain");
        return EvidenceJson.toJson(talk.say(text).evidence());
    }

    private void kept() {
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
        turns.forEach(turn -> print(turn.evidence(), "turn " + turn.number()));
    }

    private void print(Map<String, Object> evidence, String title) {
        if (json) {
            console.out().println(Json.write(evidence));
            return;
        }
        if (!title.isEmpty()) {
            console.out().println(title);
        }
        Evidence read = EvidenceJson.fromJson(evidence);
        List<String> lines = evidence.isEmpty() ? List.of("The turn failed; nothing is known of it.") : Why.lines(read);
        lines.forEach(console.out()::println);
    }
}
