package org.parlance.cli.interactive;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.assistant.Assistant;
import org.parlance.assistant.Turn;
import org.parlance.assistant.action.BotMessages;
import org.parlance.cli.interactive.harvest.Line;
import org.parlance.cli.interactive.harvest.NewNames;
import org.parlance.cli.shell.Conversation;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event;
import org.parlance.core.event.Stamp;
import org.parlance.core.message.BotMessage;
import org.parlance.core.message.Parse;
import org.parlance.core.message.UserMessage;
import org.parlance.core.spi.Prediction;
import org.parlance.core.spi.Understood;
import org.parlance.core.tracker.LoopState;
import org.parlance.core.tracker.Tracker;

/** A conversation that goes forward one confirmed step at a time, and back again. */
final class LiveTalk {
    /** The conversation before a step; {@code message} when that step was what a user said. */
    private record Moment(Tracker tracker, NewNames names, boolean message) {}

    private final Assistant assistant;
    private final Deque<Moment> past = new ArrayDeque<>();
    private final List<Line> left = new ArrayList<>();
    private Tracker tracker;
    private NewNames names = NewNames.NONE;
    private int messages;

    LiveTalk(Assistant assistant, String sender) {
        this.assistant = assistant;
        this.tracker = assistant.begin(sender);
    }

    Domain domain() {
        return assistant.domain();
    }

    NewNames names() {
        return names;
    }

    Tracker tracker() {
        return tracker;
    }

    /** Each line the talk took, the present one last. */
    List<Line> lines() {
        List<Line> all = new ArrayList<>(left);
        all.add(Line.of(tracker));
        return all;
    }

    /** True when the assistant waits for the user. */
    boolean waits() {
        List<Event> events = tracker.events();
        for (int i = events.size() - 1; i >= 0; i--) {
            if (events.get(i) instanceof Event.UserUttered) {
                return false;
            }
            if (events.get(i) instanceof Event.ActionExecuted action) {
                return action.is(DefaultActions.LISTEN);
            }
        }
        return true;
    }

    Understood understand(String text) {
        return assistant.parse(text, tracker);
    }

    /** What comes next; empty in an assistant that only understands. */
    Optional<Prediction> predict() {
        return assistant.predict(tracker);
    }

    /** A message as it was confirmed. */
    Turn hear(String text, Parse parse) {
        messages++;
        String id = "%s-%d".formatted(tracker.sender(), messages);
        UserMessage message = new UserMessage(id, tracker.sender(), text, Conversation.CHANNEL, Map.of());
        return move(true, assistant.hear(tracker, message, Optional.of(parse)));
    }

    /** Runs what was predicted. */
    Turn run(Prediction prediction) {
        return move(false, assistant.execute(tracker, prediction, Conversation.CHANNEL));
    }

    /** Runs another action than the predicted one; the active form then counts as having refused. */
    Turn runInstead(String action) {
        Tracker free = withoutForm(action);
        Turn turn = assistant.execute(free, Prediction.of("", 0, action, 1.0), Conversation.CHANNEL);
        return move(false, turn);
    }

    /** Does as if an action ran that isn't written yet: it says {@code text}, or nothing. */
    Turn makeUp(String action, Optional<String> text) {
        List<Event> events = new ArrayList<>();
        events.add(Event.ActionExecuted.of(action));
        text.map(BotMessage::text)
                .map(message ->
                        new BotMessage(message.text(), message.data(), Map.of(BotMessages.UTTER_ACTION, action)))
                .ifPresent(message -> events.add(BotMessages.uttered(message)));
        Turn turn = move(false, assistant.append(withoutForm(action), events, Conversation.CHANNEL));
        if (!names.has(action)) {
            names = text.map(t -> names.withResponse(action, t)).orElseGet(() -> names.withAction(action));
        }
        return turn;
    }

    private Tracker withoutForm(String action) {
        Optional<String> form = tracker.state()
                .loop()
                .filter(loop -> !loop.rejected())
                .map(LoopState::name)
                .filter(name -> !name.equals(action) && !action.equals(DefaultActions.LISTEN));
        return form.map(name -> tracker.plus(
                        new Event.ActionExecutionRejected(name, Optional.empty(), Optional.empty(), Stamp.NONE)))
                .orElse(tracker);
    }

    private Turn move(boolean message, Turn turn) {
        past.push(new Moment(tracker, names, message));
        if (turn.newEvents().stream().anyMatch(Event.Restarted.class::isInstance)) {
            left.add(Line.of(tracker));
        }
        tracker = turn.after();
        return turn;
    }

    /** Takes the last step back; false when there is none. */
    boolean undo() {
        if (past.isEmpty()) {
            return false;
        }
        Moment before = past.pop();
        tracker = before.tracker();
        names = before.names();
        return true;
    }

    /** Takes the last message and all after it back; false when nothing was said. */
    boolean undoMessage() {
        if (past.stream().noneMatch(Moment::message)) {
            return false;
        }
        boolean reached = false;
        while (!reached) {
            reached = past.peek().message();
            undo();
        }
        return true;
    }

    /** What the user said so far, oldest first. */
    List<String> said() {
        return tracker.events().stream()
                .filter(Event.UserUttered.class::isInstance)
                .map(event -> ((Event.UserUttered) event).text())
                .toList();
    }

    /**
     * Goes on from before a message, counted from 1 among {@link #said}.
     *
     * @param keep whether the talk as it went is kept as a story of its own
     */
    void goBackTo(int message, boolean keep) {
        if (keep) {
            left.add(Line.of(tracker));
        }
        NewNames made = names;
        boolean more = true;
        while (more && said().size() >= message) {
            more = undo();
        }
        names = keep ? made : names;
    }

    /** Keeps the talk as a story and begins anew. */
    void restart() {
        left.add(Line.of(tracker));
        past.clear();
        tracker = assistant.begin(tracker.sender());
    }
}
