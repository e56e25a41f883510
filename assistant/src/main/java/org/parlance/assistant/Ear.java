package org.parlance.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.assistant.action.ActionFailedException;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.event.Stamp;
import org.parlance.core.message.Entity;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.message.UserMessage;
import org.parlance.core.spi.ActionRejectedException;
import org.parlance.core.spi.NluEvidence;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.spi.Understanding;
import org.parlance.core.spi.Understood;
import org.parlance.core.tracker.Tracker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears the user: understands a message, records it and fills slots from it. */
final class Ear {
    private static final Logger LOG = LoggerFactory.getLogger(Ear.class);
    private static final int EARLIER = 3;

    private final Understanding understanding;

    Ear(Understanding understanding) {
        this.understanding = understanding;
    }

    void hear(Progress progress, UserMessage message, Optional<Parse> given) {
        Understood understood = given.map(parse -> new Understood(parse, NluEvidence.NONE))
                .orElseGet(() -> understand(message.text(), message.metadata(), progress.tracker()));
        progress.notes().understood(understood);
        progress.add(List.of(new UserUttered(
                message.text(),
                understood.parse(),
                Optional.of(message.channel()).filter(channel -> !channel.isEmpty()),
                Optional.of(message.id()),
                message.metadata(),
                Stamp.NONE)));
    }

    /** Records an intent that no user typed; it keeps the channel the user last wrote on. */
    void hearExternal(Progress progress, String intent, List<Entity> entities) {
        String text = "EXTERNAL: " + intent;
        Parse parse = Parse.of(text, IntentScore.of(intent, 1.0), entities);
        progress.notes().understood(new Understood(parse, NluEvidence.NONE));
        Optional<String> channel =
                lastMessages(progress.tracker(), 1).stream().findFirst().flatMap(UserUttered::channel);
        progress.add(List.of(
                new UserUttered(text, parse, channel, Optional.empty(), Map.of("is_external", true), Stamp.NONE)));
    }

    /** Fills slots from the last message. */
    void extract(Progress progress) {
        progress.notes().running(DefaultActions.EXTRACT_SLOTS);
        try {
            progress.add(progress.context().action(DefaultActions.EXTRACT_SLOTS).run(progress.context()));
        } catch (ActionFailedException | ActionRejectedException e) {
            progress.journal().remark("no slot was filled, since %s failed".formatted(DefaultActions.EXTRACT_SLOTS));
        }
    }

    /** Never throws: a broken NLU understands nothing. {@code metadata} may name the language. */
    Understood understand(String text, Map<String, Object> metadata, Tracker tracker) {
        try {
            return understanding.parse(text, context(metadata, tracker));
        } catch (RuntimeException e) {
            String kind = e.getClass().getSimpleName();
            LOG.error("The NLU failed ({}); the message counts as not understood.", kind, e);
            NluEvidence evidence =
                    new NluEvidence(List.of(), List.of(new NluEvidence.ComponentVote("NLU", "failed: " + kind)));
            return new Understood(Parse.of(text, IntentScore.NONE, List.of()), evidence);
        }
    }

    private static ParseContext context(Map<String, Object> metadata, Tracker tracker) {
        List<Parse> earlier =
                lastMessages(tracker, EARLIER).stream().map(UserUttered::parse).toList();
        return new ParseContext(
                language(metadata).or(() -> language(tracker.state().slots())),
                tracker.state().activeLoop(),
                tracker.state().slots(),
                earlier);
    }

    /** A channel that knows the language says so in the message's metadata, a conversation in a slot of that name. */
    private static Optional<String> language(Map<String, Object> values) {
        return Optional.ofNullable(values.get("language"))
                .map(String::valueOf)
                .map(String::strip)
                .filter(code -> !code.isEmpty());
    }

    private static List<UserUttered> lastMessages(Tracker tracker, int wanted) {
        List<UserUttered> found = new ArrayList<>();
        List<Event> events = tracker.events();
        for (int i = events.size() - 1; i >= 0 && found.size() < wanted; i--) {
            if (events.get(i) instanceof UserUttered message) {
                found.add(message);
            }
        }
        return found;
    }
}
