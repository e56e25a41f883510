package org.parlance.cli.test;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.parlance.assistant.Assistant;
import org.parlance.assistant.Input;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.ActionExecuted;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.json.Json;
import org.parlance.core.message.Entity;
import org.parlance.core.message.UserMessage;
import org.parlance.core.problem.Location;
import org.parlance.core.tracker.Tracker;
import org.parlance.policy.evaluate.ActionNames;
import org.parlance.policy.training.Origin;
import org.parlance.policy.training.StoryEvent;
import org.parlance.policy.training.TrainingTracker;

/** One test story talked through with an assistant. */
final class LiveStory {
    private static final String CHANNEL = "";

    private final Assistant assistant;
    private final TestPlan plan;
    private final LiveStories.Mode mode;
    private final Ear ear;
    private final List<Moment> moments = new ArrayList<>();
    private final Set<Location> asserted = new HashSet<>();
    private Tracker tracker;
    private Assertion.Seen seen;
    /** How many events had happened at the last action that was told. */
    private int at;

    LiveStory(Assistant assistant, TestPlan plan, LiveStories.Mode mode, Ear ear) {
        this.assistant = assistant;
        this.plan = plan;
        this.mode = mode;
        this.ear = ear;
    }

    StoryOutcome walk(TrainingTracker story, Fixture fixture, TestedActions actions) {
        List<List<StoryEvent>> turns = turns(story.events());
        begin(story.name(), fixture, turns.get(0));
        for (List<StoryEvent> turn : turns.subList(1, turns.size())) {
            actions.expect(turn.subList(1, turn.size()));
            take(turn.get(0), turn.subList(1, turn.size()), actions);
        }
        String file = story.events().isEmpty()
                ? ""
                : story.events().get(0).origin().where().file();
        return new StoryOutcome(story.name(), file, moments);
    }

    /** What comes before the first message, and each message with what follows it. */
    private static List<List<StoryEvent>> turns(List<StoryEvent> events) {
        List<List<StoryEvent>> turns = new ArrayList<>();
        turns.add(new ArrayList<>());
        for (StoryEvent event : events) {
            if (event.event() instanceof UserUttered) {
                turns.add(new ArrayList<>());
            }
            turns.get(turns.size() - 1).add(event);
        }
        return turns;
    }

    /** Slots that the story begins with are fixtures too. */
    private void begin(String name, Fixture fixture, List<StoryEvent> first) {
        Tracker session = assistant
                .startSession(assistant.begin(name), CHANNEL, fixture.metadata())
                .after();
        List<Event> slots = new ArrayList<>();
        fixture.slots().forEach((slot, value) -> slots.add(Event.SlotSet.of(slot, value)));
        for (StoryEvent event : first) {
            if (event.event() instanceof Event.SlotSet) {
                slots.add(event.event());
                moments.add(new Moment.Told(event.event(), event.origin()));
            }
        }
        tracker = assistant.append(session, slots, CHANNEL).after();
        seen = new Assertion.Seen(List.of(), tracker.state());
        first.stream()
                .filter(event -> event.event() instanceof ActionExecuted action && !opens(action))
                .forEach(event -> moments.add(new Moment.Acted(TurnMatch.missing(event))));
        first.stream()
                .filter(event -> !(event.event() instanceof ActionExecuted action && opens(action)))
                .map(StoryEvent::origin)
                .forEach(this::check);
    }

    private static boolean opens(ActionExecuted action) {
        return action.is(DefaultActions.LISTEN) || action.is(DefaultActions.SESSION_START);
    }

    private void take(StoryEvent message, List<StoryEvent> events, TestedActions actions) {
        UserUttered said = (UserUttered) message.event();
        boolean listens = mode.endToEnd() && !said.text().isEmpty();
        String text = said.text().isEmpty() ? trigger(said) : said.text();
        UserMessage user = new UserMessage(
                tracker.sender() + "/" + tracker.events().size(), tracker.sender(), text, CHANNEL, Map.of());
        LiveTurn turn = LiveTurn.of(
                tracker,
                assistant.turn(
                        tracker, new Input.UserSaid(user, listens ? Optional.empty() : Optional.of(said.parse()))));
        moments.add(
                new Moment.Said(said, listens ? ear.heard(message, turn.heard()) : Optional.empty(), message.origin()));
        follow(message.origin(), events, turn);
        actions.failures().forEach((action, reason) -> moments.add(new Moment.Broke(action, reason, message.origin())));
        tracker = turn.after();
        seen = new Assertion.Seen(turn.replies(), tracker.state());
        check(message.origin());
    }

    private static String trigger(UserUttered said) {
        Map<String, Object> values = new LinkedHashMap<>();
        said.parse().entities().forEach((Entity entity) -> values.put(entity.type(), entity.value()));
        return "/" + said.parse().intentName().orElse("") + (values.isEmpty() ? "" : Json.write(values));
    }

    /** Compares what the story says follows a message with what did. */
    private void follow(Origin message, List<StoryEvent> events, LiveTurn turn) {
        at = 0;
        TurnMatch match = new TurnMatch(new ActionNames(assistant.domain()), events, turn.actions());
        seen = new Assertion.Seen(
                List.of(),
                turn.actions().isEmpty()
                        ? turn.after().state()
                        : turn.actions().get(0).before().state());
        for (StoryEvent event : events) {
            if (event.event() instanceof ActionExecuted) {
                match.until(event).forEach(this::act);
            } else {
                told(message, event, turn);
            }
            boolean ends = event.event() instanceof ActionExecuted action && action.is(DefaultActions.LISTEN);
            if (!ends && !event.origin().equals(message)) {
                check(event.origin());
            }
        }
        match.rest().forEach(this::act);
    }

    private void act(TurnMatch.Step step) {
        moments.add(new Moment.Acted(step.result()));
        step.did()
                .ifPresent(did ->
                        seen = new Assertion.Seen(did.replies(), did.after().state()));
    }

    /** Slots that follow from the entities of a message are the message's. */
    private void told(Origin message, StoryEvent event, LiveTurn turn) {
        if (event.origin().equals(message)) {
            return;
        }
        Optional<Assertion> claim = claim(event).filter(assertion -> !holdsLater(assertion, turn));
        Optional<String> found = claim.flatMap(assertion -> assertion.check(seen));
        moments.add(
                found.isPresent()
                        ? new Moment.Checked(claim.orElseThrow(), found, event.origin())
                        : new Moment.Told(event.event(), event.origin()));
    }

    /** Stories tell what a form does before or behind it, so it may also come true later in the turn. */
    private boolean holdsLater(Assertion claim, LiveTurn turn) {
        return turn.actions().stream()
                .map(LiveTurn.Did::after)
                .filter(after -> after.events().size() >= at)
                .anyMatch(after -> claim.check(new Assertion.Seen(List.of(), after.state()))
                        .isEmpty());
    }

    /** Where custom actions run, what a story says of slots must be true. */
    private Optional<Assertion> claim(StoryEvent event) {
        Location where = event.origin().where();
        if (event.event() instanceof Event.ActiveLoop loop) {
            return Optional.of(new Assertion.LoopIs(loop.name(), where));
        }
        if (event.event() instanceof Event.SlotSet slot && mode.acts()) {
            return Optional.of(
                    plan.bareSlots().contains(where)
                            ? new Assertion.SlotSet(slot.name(), where)
                            : new Assertion.SlotIs(slot.name(), slot.value(), where));
        }
        return Optional.empty();
    }

    /** Each step's assertions are looked at once: several events may stem from one step. */
    private void check(Origin step) {
        if (asserted.add(step.where())) {
            plan.at(step.where())
                    .forEach(assertion -> moments.add(new Moment.Checked(assertion, assertion.check(seen), step)));
        }
    }
}
