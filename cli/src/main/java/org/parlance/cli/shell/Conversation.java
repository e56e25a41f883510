package org.parlance.cli.shell;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.assistant.Assistant;
import org.parlance.assistant.Input;
import org.parlance.assistant.Turn;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event;
import org.parlance.core.message.UserMessage;
import org.parlance.core.tracker.Tracker;

/** One conversation in memory, as the shell and the demo hold it. */
public final class Conversation {
    /** The channel that responses of their own can be written for. */
    public static final String CHANNEL = "cmdline";

    private final Assistant assistant;
    private Tracker tracker;
    private Optional<Turn> last = Optional.empty();
    private int messages;

    public Conversation(Assistant assistant, String sender) {
        this.assistant = assistant;
        this.tracker = assistant.begin(sender);
    }

    /** Says something and lets the assistant answer. */
    public Turn say(String text) {
        messages++;
        String id = "%s-%d".formatted(tracker.sender(), messages);
        Turn turn = assistant.turn(
                tracker, Input.UserSaid.of(new UserMessage(id, tracker.sender(), text.strip(), CHANNEL, Map.of())));
        tracker = turn.after();
        last = Optional.of(turn);
        return turn;
    }

    public Domain domain() {
        return assistant.domain();
    }

    /** The last turn, for {@code /why}. */
    public Optional<Turn> last() {
        return last;
    }

    /** What is remembered: slots that are set, in the domain's order. */
    public Map<String, Object> slots() {
        return tracker.state().slots();
    }

    public List<Event> events() {
        return tracker.events();
    }
}
