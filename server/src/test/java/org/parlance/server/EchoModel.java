package org.parlance.server;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.assistant.Assistant;
import org.parlance.assistant.Doors;
import org.parlance.assistant.Settings;
import org.parlance.core.config.Compatibility;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.Intent;
import org.parlance.core.domain.SessionConfig;
import org.parlance.core.event.Event;
import org.parlance.core.event.Reminder;
import org.parlance.core.event.Stamp;
import org.parlance.core.message.BotMessage;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.spi.ActionCall;
import org.parlance.core.spi.ActionOutcome;
import org.parlance.core.spi.Nlg;
import org.parlance.core.spi.NluEvidence;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.spi.Policy;
import org.parlance.core.spi.Prediction;
import org.parlance.core.spi.Understood;
import org.parlance.core.tracker.Tracker;
import org.parlance.server.turn.ServedModel;

/** An assistant that says back what it hears; {@code remind} sets a reminder, {@code wait} takes its time. */
public final class EchoModel {
    private static final String ECHO = "utter_echo";
    private static final String REMIND = "action_remind";
    private static final String WAIT = "action_wait";

    private EchoModel() {}

    public static ServedModel served() {
        return new ServedModel(
                assistant("echo-1"), "echo.parlance", Map.of("version", "3.1", "actions", List.of(REMIND)));
    }

    public static Assistant assistant(String modelId) {
        Doors doors = new Doors(
                EchoModel::parse,
                Optional.of(new Echo()),
                EchoModel::run,
                EchoModel::say,
                Optional.empty(),
                Optional.empty(),
                Clock.systemUTC());
        return new Assistant(domain(), doors, Settings.of(modelId, "echo", Compatibility.NONE));
    }

    private static Domain domain() {
        return new Domain(
                Map.of("say", new Intent("say", Set.of(), false), "due", new Intent("due", Set.of(), false)),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(ECHO, REMIND, WAIT),
                Set.of(),
                SessionConfig.DEFAULT,
                true,
                List.of());
    }

    private static Understood parse(String text, ParseContext context) {
        return new Understood(Parse.of(text, IntentScore.of("say", 1.0), List.of()), NluEvidence.NONE);
    }

    private static Optional<BotMessage> say(Nlg.Request request) {
        String heard = request.tracker().state().latestMessage().orElseThrow().text();
        return heard.startsWith("nothing") ? Optional.empty() : Optional.of(BotMessage.text("echo " + heard));
    }

    private static ActionOutcome run(ActionCall call) {
        if (call.action().equals(WAIT)) {
            pause();
            return new ActionOutcome.Done(List.of(), List.of());
        }
        Reminder reminder =
                new Reminder("nudge", "due", List.of(), OffsetDateTime.ofInstant(Instant.now(), ZoneOffset.UTC), false);
        return new ActionOutcome.Done(List.of(), List.of(new Event.ReminderScheduled(reminder, Stamp.NONE)));
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Echo implements Policy {
        @Override
        public String name() {
            return "Echo";
        }

        @Override
        public Prediction predict(Tracker tracker) {
            String last = tracker.state().latestActionName().orElse("");
            String heard =
                    tracker.state().latestMessage().map(Event.UserUttered::text).orElse("");
            String first = heard.equals("remind") ? REMIND : heard.equals("wait") ? WAIT : ECHO;
            String next = last.equals("action_listen")
                    ? first
                    : last.equals(first) && !first.equals(ECHO) ? ECHO : "action_listen";
            return Prediction.of(name(), 1, next, 1.0);
        }
    }
}
