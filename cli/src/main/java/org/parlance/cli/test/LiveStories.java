package org.parlance.cli.test;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.assistant.Assistant;
import org.parlance.cli.model.AssistantFactory;
import org.parlance.cli.model.LoadedModel;
import org.parlance.core.config.Endpoints;
import org.parlance.nlg.ResponseChooser;
import org.parlance.policy.training.TrainingTracker;

/**
 * Test stories talked through with the assistant itself, which takes whole turns: it fills slots, runs forms and says its
 * responses. Custom actions run where that is wanted; else they set what the story says they set. Of several variations of a
 * response the first is said.
 */
final class LiveStories {
    private final LoadedModel model;
    private final TestPlan plan;
    private final Ear ear;
    private final Mode mode;
    private final Map<Optional<Instant>, Acting> acting = new HashMap<>();

    /** An assistant whose custom actions run. */
    private record Acting(Assistant assistant, WatchedActions actions) {}

    /**
     * Where custom actions are.
     *
     * @param endpoints names the action server
     * @param actions jars and folders of Java actions
     */
    record Services(Endpoints endpoints, List<Path> actions) {
        Services {
            actions = List.copyOf(actions);
        }
    }

    /**
     * How stories are talked through.
     *
     * @param endToEnd whether the model hears the texts, instead of being told what they mean
     * @param services where custom actions are; absent where none may run
     */
    record Mode(boolean endToEnd, Optional<Services> services) {
        /** Whether custom actions run. */
        boolean acts() {
            return services.isPresent();
        }
    }

    LiveStories(LoadedModel model, TestPlan plan, Ear ear, Mode mode) {
        this.model = model;
        this.plan = plan;
        this.ear = ear;
        this.mode = mode;
    }

    StoryOutcome walk(TrainingTracker story) {
        Fixture fixture = plan.fixture(story);
        if (mode.acts()) {
            Acting all = acting.computeIfAbsent(fixture.now(), now -> acting(clock(now)));
            return new LiveStory(all.assistant(), plan, mode, ear).walk(story, fixture, all.actions());
        }
        ToldActions told = new ToldActions();
        Assistant assistant =
                factory(Endpoints.NONE, List.of(), clock(fixture.now())).withActions(model, told);
        return new LiveStory(assistant, plan, mode, ear).walk(story, fixture, told);
    }

    private static Clock clock(Optional<Instant> now) {
        return now.map(instant -> Clock.fixed(instant, ZoneOffset.UTC)).orElse(Clock.systemUTC());
    }

    private Acting acting(Clock clock) {
        Services services = mode.services().orElseThrow();
        AssistantFactory factory = factory(services.endpoints(), services.actions(), clock);
        WatchedActions actions = new WatchedActions(factory.actions(model));
        return new Acting(factory.withActions(model, actions), actions);
    }

    private static AssistantFactory factory(Endpoints endpoints, List<Path> actions, Clock clock) {
        return new AssistantFactory(endpoints, actions, ResponseChooser.first(), clock);
    }
}
