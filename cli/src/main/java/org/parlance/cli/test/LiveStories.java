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
    private final Map<Optional<Instant>, Assistant> assistants = new HashMap<>();

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
        ToldActions told = new ToldActions();
        Assistant assistant = mode.acts()
                ? assistants.computeIfAbsent(fixture.now(), now -> acting(clock(now)))
                : idle(clock(fixture.now()), told);
        return new LiveStory(assistant, plan, mode, ear).walk(story, fixture, told);
    }

    private static Clock clock(Optional<Instant> now) {
        return now.map(instant -> Clock.fixed(instant, ZoneOffset.UTC)).orElse(Clock.systemUTC());
    }

    private Assistant acting(Clock clock) {
        Services services = mode.services().orElseThrow();
        return new AssistantFactory(services.endpoints(), services.actions(), ResponseChooser.first(), clock)
                .assistant(model);
    }

    private Assistant idle(Clock clock, ToldActions told) {
        return new AssistantFactory(Endpoints.NONE, List.of(), ResponseChooser.first(), clock).withActions(model, told);
    }
}
