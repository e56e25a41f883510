package org.parlance.server.turn;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.assistant.Assistant;
import org.parlance.assistant.Input;
import org.parlance.assistant.Timer;
import org.parlance.assistant.Turn;
import org.parlance.core.json.Json;
import org.parlance.core.spi.EvidenceJson;
import org.parlance.core.tracker.Tracker;
import org.parlance.server.store.ConversationStore;
import org.parlance.server.store.EventWrite;
import org.parlance.server.store.FinishedTurn;
import org.parlance.server.store.Incoming;
import org.parlance.server.store.Place;
import org.parlance.server.store.TimerChange;
import org.parlance.server.store.TimerRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one turn: reads the conversation, asks the assistant while no transaction is open, writes everything at once. */
public final class TurnRunner {
    private static final Logger LOG = LoggerFactory.getLogger(TurnRunner.class);

    private final ConversationStore store;
    private final ModelSlot model;
    private final Outgoing outgoing;
    private final Conversations conversations;

    /**
     * @param outgoing delivers the replies for which nobody waits; the others are handed out with the answer
     */
    public TurnRunner(ConversationStore store, ModelSlot model, Outgoing outgoing) {
        this.store = store;
        this.model = model;
        this.outgoing = outgoing;
        this.conversations = new Conversations(store);
    }

    /**
     * Answers the message that is next in a conversation.
     *
     * @return where the conversation stands afterwards; empty when somebody else was faster
     */
    Optional<Place> run(Incoming incoming, Place place) {
        Assistant assistant = model.need().assistant();
        String id = incoming.conversation();
        Conversation read = conversations.load(id, place, assistant);
        Optional<Turn> turn = attempt(assistant.forTurn(id + "/" + (place.done() + 1)), read.tracker(), incoming);
        Conversation after = turn.map(
                        t -> Conversations.trimmed(t.after(), place.version() + 1, read.start(), assistant))
                .orElseGet(() -> new Conversation(assistant, read.tracker(), place.version() + 1, read.start()));
        FinishedTurn finished = finished(incoming, place, after.start(), turn);
        Optional<Place> moved = store.finish(finished);
        remember(id, after, moved);
        if (finished.outlet().pushed()) {
            outgoing.deliverSoon(id);
        }
        return moved;
    }

    /** Applies an edit; empty when somebody else was faster. */
    Optional<Turn> edit(String id, Place place, ConversationEdit edit) {
        Assistant assistant = model.need().assistant();
        Conversation read = edit.replaces()
                ? new Conversation(assistant, assistant.begin(id), place.version(), 0)
                : conversations.load(id, place, assistant);
        Turn turn = edit.apply(assistant.forTurn(id + "/edit-" + place.version()), read.tracker());
        if (turn.newEvents().isEmpty() && !edit.replaces()) {
            return Optional.of(turn);
        }
        Conversation after = Conversations.trimmed(turn.after(), place.version() + 1, read.start(), assistant);
        Optional<Place> moved = store.append(
                new EventWrite(id, place, after.start(), turn.newEvents(), edit.replaces(), timers(id, turn.timers())));
        remember(id, after, moved);
        return moved.map(now -> turn);
    }

    /** The running session as it is stored; empty when nothing happened yet. */
    Optional<Tracker> session(String id) {
        Assistant assistant = model.need().assistant();
        return store.place(id)
                .filter(place -> place.events() > 0)
                .map(place -> conversations.load(id, place, assistant).tracker());
    }

    private void remember(String id, Conversation after, Optional<Place> moved) {
        if (moved.isPresent()) {
            conversations.keep(id, after);
        } else {
            conversations.forget(id);
        }
    }

    /** A defect must not stop the conversation: the message counts as failed, the next one is answered. */
    private static Optional<Turn> attempt(Assistant assistant, Tracker tracker, Incoming incoming) {
        try {
            Input input = InputJson.read(incoming.conversation(), incoming.message(), incoming.payload());
            return Optional.of(assistant.turn(tracker, input));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.error("A turn failed; its message is recorded as failed.", e);
            return Optional.empty();
        }
    }

    private FinishedTurn finished(Incoming incoming, Place place, long sessionStart, Optional<Turn> turn) {
        String id = incoming.conversation();
        String channel = String.valueOf(incoming.payload().get("channel"));
        String modelId = model.get().map(ServedModel::id).orElse("");
        Map<String, Object> evidence =
                turn.map(t -> EvidenceJson.toJson(t.evidence())).orElse(Map.of());
        return new FinishedTurn(
                id,
                place.done() + 1,
                incoming.message(),
                place,
                sessionStart,
                turn.map(Turn::newEvents).orElse(List.of()),
                turn.map(Turn::replies).orElse(List.of()),
                new FinishedTurn.Outlet(channel, outgoing.takes(channel)),
                new FinishedTurn.Trace(modelId, evidence, turn.isEmpty()),
                timers(id, turn.map(Turn::timers).orElse(List.of())));
    }

    static List<TimerChange> timers(String id, List<Timer> timers) {
        return timers.stream().map(timer -> change(id, timer)).toList();
    }

    private static TimerChange change(String id, Timer timer) {
        if (timer instanceof Timer.Set set) {
            Map<String, Object> payload = InputJson.write(new Input.ReminderDue(set.reminder(), set.channel()));
            long due = set.reminder().due().toInstant().toEpochMilli();
            return new TimerChange.Schedule(new TimerRow(id, set.reminder().name(), due, payload));
        }
        Timer.Cancel cancel = (Timer.Cancel) timer;
        return new TimerChange.Cancel(
                payload -> InputJson.read(id, "", Json.map(payload)) instanceof Input.ReminderDue due
                        && cancel.matches(due.reminder()));
    }
}
