package org.parlance.assistant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parlance.core.action.Dispatcher;
import org.parlance.core.config.Compatibility;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.DomainReader;
import org.parlance.core.domain.RetrievalIntents;
import org.parlance.core.event.Event;
import org.parlance.core.message.Entity;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.message.Span;
import org.parlance.core.message.UserMessage;
import org.parlance.core.problem.Problems;
import org.parlance.core.spi.ActionCall;
import org.parlance.core.spi.ActionOutcome;
import org.parlance.core.spi.ActionRunner;
import org.parlance.core.spi.DecisionMaker;
import org.parlance.core.spi.Generator;
import org.parlance.core.spi.Nlg;
import org.parlance.core.spi.NluEvidence;
import org.parlance.core.spi.Policy;
import org.parlance.core.spi.Prediction;
import org.parlance.core.spi.Understanding;
import org.parlance.core.spi.Understood;
import org.parlance.core.tracker.Tracker;
import org.parlance.core.tracker.TrackerState;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlReader;
import org.parlance.nlg.ResponseChooser;
import org.parlance.nlg.ResponseReader;
import org.parlance.nlg.TemplateNlg;

/** A small assistant for tests: a domain in YAML, an NLU that reads {@code intent entity=value}, rules by hand. */
public final class Kit {
    /** A custom action in a test. */
    public interface Custom {
        List<Event> run(Dispatcher dispatcher, ActionCall call);
    }

    private Domain domain;
    private final Map<String, String> onIntent = new LinkedHashMap<>();
    private final Map<String, String> after = new LinkedHashMap<>();
    private final Map<String, Function<ActionCall, ActionOutcome>> actions = new LinkedHashMap<>();
    private final List<ActionCall> calls = new ArrayList<>();
    private final Ticking clock = new Ticking();
    private Compatibility compatibility = Compatibility.NONE;
    private Optional<Generator> generator = Optional.empty();
    private Optional<DecisionMaker> decisions = Optional.empty();
    private Optional<Policy> policy;
    private Understanding nlu = (text, context) -> new Understood(parse(text), NluEvidence.NONE);
    private Optional<Nlg> nlg = Optional.empty();
    private Assistant assistant;
    private Tracker tracker;

    public Kit(String domainYaml) {
        Problems problems = new Problems();
        YamlMapping file = (YamlMapping) YamlReader.ofProcess()
                .read("domain.yml", "version: \"3.1\"\n" + domainYaml, problems)
                .orElseThrow();
        domain = new DomainReader(YamlReader.ofProcess(), new ResponseReader()::read)
                .readDocuments(List.of(file), problems);
        if (problems.hasErrors()) {
            throw new IllegalArgumentException(problems.errors().toString());
        }
        policy = Optional.of(new TinyPolicy());
    }

    /** Marks intents as answered by a response selector, as training data does. */
    public Kit retrieval(String... intents) {
        domain = RetrievalIntents.into(domain, List.of(intents), domain.responses());
        return this;
    }

    public Kit rule(String intent, String action) {
        onIntent.put(intent, action);
        return this;
    }

    public Kit then(String action, String next) {
        after.put(action, next);
        return this;
    }

    public Kit action(String name, Custom custom) {
        return outcome(name, call -> {
            Dispatcher dispatcher = new Dispatcher();
            List<Event> events = custom.run(dispatcher, call);
            return new ActionOutcome.Done(dispatcher.messages(), events);
        });
    }

    public Kit outcome(String name, Function<ActionCall, ActionOutcome> outcome) {
        actions.put(name, outcome);
        return this;
    }

    public Kit compatibility(Compatibility other) {
        compatibility = other;
        return this;
    }

    public Kit generator(Generator other) {
        generator = Optional.of(other);
        return this;
    }

    public Kit decisions(DecisionMaker other) {
        decisions = Optional.of(other);
        return this;
    }

    public Kit policy(Policy other) {
        policy = Optional.ofNullable(other);
        return this;
    }

    public Kit nlu(Understanding other) {
        nlu = other;
        return this;
    }

    public Kit nlg(Nlg other) {
        nlg = Optional.of(other);
        return this;
    }

    public Domain domain() {
        return domain;
    }

    public Doors doors() {
        ActionRunner runner = call -> {
            calls.add(call);
            return actions.getOrDefault(
                            call.action(),
                            c -> new ActionOutcome.Failed(ActionOutcome.Kind.UNKNOWN_ACTION, "no such action"))
                    .apply(call);
        };
        Nlg words =
                nlg.orElseGet(() -> new TemplateNlg(domain.responses(), ResponseChooser.first(), Compatibility.NONE));
        return new Doors(nlu, policy, runner, words, generator, decisions, clock);
    }

    public Assistant assistant() {
        if (assistant == null) {
            assistant = new Assistant(domain, doors(), Settings.of("model-1", "kit", compatibility));
            tracker = assistant.begin("ann");
        }
        return assistant;
    }

    /** Says something and remembers the conversation. */
    public Turn say(String text) {
        return take(Input.UserSaid.of(message(text, Map.of())));
    }

    public Turn take(Input input) {
        assistant();
        Turn turn = assistant.turn(tracker, input);
        tracker = turn.after();
        return turn;
    }

    public static UserMessage message(String text, Map<String, Object> metadata) {
        return new UserMessage("id-" + text, "ann", text, "rest", metadata);
    }

    public Tracker tracker() {
        assistant();
        return tracker;
    }

    public void tracker(Tracker other) {
        assistant();
        tracker = other;
    }

    public Object slot(String name) {
        return tracker.state().slot(name);
    }

    public List<ActionCall> calls() {
        return calls;
    }

    public void pass(Duration time) {
        clock.now = clock.now.plus(time);
    }

    public static List<String> texts(Turn turn) {
        return turn.replies().stream().map(m -> m.text().orElse("-")).toList();
    }

    /** The turn's events in short, one word or two each. */
    public static List<String> shortly(Turn turn) {
        return turn.newEvents().stream().map(Kit::shortly).toList();
    }

    private static String shortly(Event event) {
        if (event instanceof Event.ActionExecuted action) {
            return action.label();
        }
        if (event instanceof Event.UserUttered user) {
            return "user " + user.parse().intentName().orElse("-");
        }
        if (event instanceof Event.BotUttered bot) {
            return "bot " + bot.message().text().orElse("-");
        }
        if (event instanceof Event.SlotSet set) {
            return set.name() + "=" + set.value();
        }
        if (event instanceof Event.ActiveLoop loop) {
            return "loop " + loop.name().orElse("-");
        }
        if (event instanceof Event.ActionExecutionRejected rejected) {
            return "rejected " + rejected.name();
        }
        return event.getClass().getSimpleName();
    }

    /** {@code intent@0.8 entity=value entity#role=value@0.6}. */
    public static Parse parse(String text) {
        String[] words = text.split(" ");
        String[] intent = words[0].split("@");
        List<Entity> entities = new ArrayList<>();
        for (int i = 1; i < words.length; i++) {
            if (words[i].contains("=")) {
                entities.add(entity(words[i]));
            }
        }
        double sure = intent.length > 1 ? Double.parseDouble(intent[1]) : 1.0;
        return Parse.of(text, IntentScore.of(intent[0], sure), entities);
    }

    private static Entity entity(String word) {
        String[] sides = word.split("=");
        String[] name = sides[0].split("#");
        String[] value = sides[1].split("@");
        Entity entity = Entity.of(name[0], new Span(0, 0), value[0]);
        entity = name.length > 1 ? entity.withRole(name[1]) : entity;
        return value.length > 1 ? entity.withDetail("confidence_entity", Double.parseDouble(value[1])) : entity;
    }

    /** A form goes on while it is not rejected; otherwise the rules by hand decide. */
    private final class TinyPolicy implements Policy {
        @Override
        public String name() {
            return "TinyPolicy";
        }

        @Override
        public Prediction predict(Tracker conversation) {
            TrackerState state = conversation.state();
            String last = state.latestActionName().orElse("");
            if (last.equals(DefaultActions.LISTEN)) {
                boolean goesOn = state.loop().filter(loop -> !loop.rejected()).isPresent();
                String intent = state.latestMessage()
                        .flatMap(m -> m.parse().intentName())
                        .orElse("");
                String action = goesOn ? state.activeLoop().orElseThrow() : onIntent.get(intent);
                return action == null ? Prediction.none(name(), 1) : Prediction.of(name(), 1, action, 1.0);
            }
            return Prediction.of(name(), 1, after.getOrDefault(last, DefaultActions.LISTEN), 1.0);
        }
    }

    /** A clock that moves only when told, and a microsecond per look. */
    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-03-01T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            now = now.plusNanos(1000);
            return now;
        }
    }
}
