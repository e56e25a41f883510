package org.parlance.cli.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parlance.cli.model.LoadedModel;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.ParlanceException.Kind;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.spi.ParseContext;
import org.parlance.core.spi.Policy;
import org.parlance.policy.evaluate.GoldWalk;
import org.parlance.policy.story.Block;
import org.parlance.policy.story.StoryData;
import org.parlance.policy.training.Origin;
import org.parlance.policy.training.StoryEvent;
import org.parlance.policy.training.TrainingConversations;
import org.parlance.policy.training.TrainingTracker;

/** Walks test stories with a model: as Rasa does, or with the assistant itself where a story needs its answers. */
public final class StoryRunner {
    private final LoadedModel model;
    private final Policy policy;
    private final boolean endToEnd;
    private final Optional<LiveStories.Services> services;

    /**
     * @param endToEnd whether the model hears the texts
     * @param services real actions; absent where none may run
     * @throws ParlanceException when the model only understands
     */
    StoryRunner(LoadedModel model, boolean endToEnd, Optional<LiveStories.Services> services) {
        this.model = model;
        this.policy = model.policy().orElseThrow(() -> withoutPolicies(model));
        this.endToEnd = endToEnd;
        this.services = services;
    }

    private static ParlanceException withoutPolicies(LoadedModel model) {
        return new ParlanceException(
                Kind.DATA,
                Problem.error(Location.ofFile(model.file().toString()), "This model has no dialogue policies.")
                        .maybe("it was trained with \"parlance train nlu\"; \"parlance test nlu\" tests it."));
    }

    /** Walks every way through the stories, up to a number of them; rules are left out. */
    StoryTest run(TestStories tests, int most, Problems problems) {
        Ear ear = ear(tests);
        GoldWalk walk = new GoldWalk(policy, model.domain(), model.config().compatibility());
        GoldStories gold = new GoldStories(walk, endToEnd ? Optional.of(ear) : Optional.empty());
        LiveStories live = new LiveStories(model, tests.plan(), ear, new LiveStories.Mode(endToEnd, services));
        return new StoryTest(
                ways(tests, problems).stream()
                        .limit(most)
                        .map(story -> services.isPresent() || tests.plan().concerns(story)
                                ? live.walk(story)
                                : gold.walk(story))
                        .toList(),
                endToEnd);
    }

    private Ear ear(TestStories tests) {
        return new Ear(
                tests.stories(),
                text -> model.understanding().parse(text, ParseContext.NONE).parse());
    }

    /** As in Rasa stories that look alike are walked once, unless they assert something or stand on fixtures. */
    private List<TrainingTracker> ways(TestStories tests, Problems problems) {
        List<TrainingTracker> ways = new ArrayList<>(TrainingConversations.of(tests.stories(), model.domain(), problems)
                .stories());
        Set<Origin> walked = ways.stream()
                .flatMap(way -> way.events().stream())
                .map(StoryEvent::origin)
                .collect(Collectors.toSet());
        for (Block.Story story : tests.stories().stories()) {
            TrainingConversations alone =
                    TrainingConversations.of(new StoryData(List.of(story)), model.domain(), new Problems());
            alone.stories().stream()
                    .filter(tests.plan()::concerns)
                    .filter(way -> way.events().stream().map(StoryEvent::origin).noneMatch(walked::contains))
                    .forEach(ways::add);
        }
        return ways;
    }
}
