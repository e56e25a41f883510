package org.parlance.assistant;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.assistant.action.ActionBook;
import org.parlance.assistant.action.ActionRoom;
import org.parlance.assistant.action.Journal;
import org.parlance.assistant.action.Stamper;
import org.parlance.assistant.form.FormAction;
import org.parlance.assistant.slot.ExtractSlots;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event;
import org.parlance.core.event.Stamp;
import org.parlance.core.message.Parse;
import org.parlance.core.message.UserMessage;
import org.parlance.core.spi.Prediction;
import org.parlance.core.spi.Understood;
import org.parlance.core.tracker.Tracker;

/**
 * An assistant: a function from a conversation and an input to the turn it takes. It keeps nothing between turns and may be
 * used by many threads; it stores and sends nothing itself.
 *
 * <pre>{@code
 * Turn turn = assistant.turn(tracker, Input.UserSaid.of(message));
 * store(turn.newEvents());
 * send(turn.replies());
 * }</pre>
 */
public final class Assistant {
    private final Domain domain;
    private final Settings settings;
    private final ActionRoom room;
    private final Stamper stamper;
    private final Ear ear;
    private final ActionStep step;
    private final Session session;
    private final Optional<PredictionLoop> loop;
    private final Optional<String> turnKey;

    public Assistant(Domain domain, Doors doors, Settings settings) {
        this.domain = domain;
        this.settings = settings;
        ActionBook book = new ActionBook(domain, List.of(new ExtractSlots(domain)), f -> new FormAction(f, domain));
        room = new ActionRoom(domain, book, doors.actions(), doors.nlg(), doors.decisions());
        stamper = new Stamper(doors.clock(), settings.modelId(), settings.assistantId());
        ear = new Ear(doors.understanding());
        Apology apology = new Apology(settings.compatibility());
        step = new ActionStep(new LastRung(doors.generator(), settings.fallbackAction()), apology, ear);
        session = new Session(step, domain.session().expirationMinutes());
        loop = doors.policy().map(policy -> new PredictionLoop(policy, step, ear, apology, settings));
        turnKey = Optional.empty();
    }

    private Assistant(Assistant other, String key) {
        domain = other.domain;
        settings = other.settings;
        room = other.room;
        stamper = other.stamper;
        ear = other.ear;
        step = other.step;
        session = other.session;
        loop = other.loop;
        turnKey = Optional.of(key);
    }

    /**
     * The same assistant for one turn. Each call of an action server carries the turn's key and the call's number, so that a
     * turn that is tried again is known there.
     *
     * @param key the same for each try of the turn, and no other turn's; without it the conversation's length serves
     */
    public Assistant forTurn(String key) {
        return new Assistant(this, key);
    }

    public Domain domain() {
        return domain;
    }

    public Settings settings() {
        return settings;
    }

    /** A conversation in which nothing happened yet. */
    public Tracker begin(String sender) {
        return Tracker.start(sender, domain);
    }

    /** Takes a turn: understands, acts and answers until it waits for the user. Whatever breaks on the way, it answers. */
    public Turn turn(Tracker tracker, Input input) {
        Progress progress = progress(tracker, input.channel());
        if (input instanceof Input.UserSaid said) {
            hear(progress, said.message(), said.parse());
            loop.ifPresent(l -> l.run(progress));
        } else if (input instanceof Input.IntentTriggered triggered) {
            session.ensure(progress, Map.of());
            ear.hearExternal(progress, triggered.intent(), triggered.entities());
            goOn(progress);
        } else if (input instanceof Input.ReminderDue due) {
            remind(progress, due);
        } else if (input instanceof Input.ActionFinished finished) {
            finish(progress, finished);
        } else if (input instanceof Input.AgentSaid agent) {
            progress.add(List.of(new Event.AgentUttered(agent.text(), agent.data(), Stamp.NONE)));
        }
        return progress.finish(settings.modelId());
    }

    /** Begins a session where there is none or the last one is over; a turn without events otherwise. */
    public Turn startSession(Tracker tracker, String channel, Map<String, Object> metadata) {
        Progress progress = progress(tracker, channel);
        session.ensure(progress, metadata);
        return progress.finish(settings.modelId());
    }

    /** Understands and records a message and fills slots from it, but does not act. */
    public Turn hear(Tracker tracker, UserMessage message, Optional<Parse> parse) {
        Progress progress = progress(tracker, message.channel());
        hear(progress, message, parse);
        return progress.finish(settings.modelId());
    }

    /** Understands a text as it would in this conversation; records nothing. Never throws. */
    public Understood parse(String text, Tracker tracker) {
        return ear.understand(text, Map.of(), tracker);
    }

    /** What would be done next; empty in an assistant that only understands. */
    public Optional<Prediction> predict(Tracker tracker) {
        Progress progress = progress(tracker, "");
        return loop.map(l -> l.predict(progress));
    }

    /**
     * Runs one action on someone's word, whatever policies think.
     *
     * @param prediction names the policy and the confidence to be recorded; its best action runs
     * @throws IllegalArgumentException when the domain has no such action
     */
    public Turn execute(Tracker tracker, Prediction prediction, String channel) {
        Progress progress = progress(tracker, channel);
        String action = prediction.action().orElse("");
        room.book().action(action);
        session.ensure(progress, Map.of());
        step.run(progress, room.book().action(action), prediction);
        return progress.finish(settings.modelId());
    }

    /** Records events that happened elsewhere, with their own times where they have any; messages among them become replies. */
    public Turn append(Tracker tracker, List<Event> events, String channel) {
        Progress progress = progress(tracker, channel);
        progress.addAsTheyAre(events);
        return progress.finish(settings.modelId());
    }

    private Progress progress(Tracker tracker, String channel) {
        String key = turnKey.orElseGet(
                () -> tracker.sender() + "/" + tracker.events().size());
        return new Progress(room, tracker, channel, new Journal(key, stamper));
    }

    private void hear(Progress progress, UserMessage message, Optional<Parse> parse) {
        session.ensure(progress, message.metadata());
        ear.hear(progress, message, parse);
        if (loop.isPresent()) {
            ear.extract(progress);
        }
    }

    private void goOn(Progress progress) {
        ear.extract(progress);
        loop.ifPresent(l -> l.run(progress));
    }

    private void remind(Progress progress, Input.ReminderDue due) {
        session.ensure(progress, Map.of());
        if (Reminders.stillCounts(due.reminder(), progress.tracker())) {
            ear.hearExternal(progress, due.reminder().intent(), Reminders.entities(due.reminder()));
            goOn(progress);
        }
    }

    private void finish(Progress progress, Input.ActionFinished finished) {
        step.settle(progress, finished.action(), finished.outcome());
        loop.ifPresent(l -> l.run(progress));
    }
}
