package org.parlance.cli.test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.parlance.core.problem.Location;
import org.parlance.policy.training.Origin;
import org.parlance.policy.training.StoryEvent;
import org.parlance.policy.training.TrainingTracker;

/**
 * What test stories have beside their steps.
 *
 * @param assertions by the step they belong to
 * @param fixtures by story
 * @param bareSlots slots in {@code slot_was_set} that are given without a value
 */
record TestPlan(Map<Location, List<Assertion>> assertions, Map<StoryName, Fixture> fixtures, Set<Location> bareSlots) {
    /** A story and its file. */
    record StoryName(String file, String story) {}

    TestPlan {
        assertions = Map.copyOf(assertions);
        fixtures = Map.copyOf(fixtures);
        bareSlots = Set.copyOf(bareSlots);
    }

    /** Whether a story needs the assistant's answers: it asserts something or stands on fixtures. */
    boolean concerns(TrainingTracker story) {
        return story.events().stream()
                .map(StoryEvent::origin)
                .anyMatch(origin -> assertions.containsKey(origin.where()) || fixtures.containsKey(name(origin)));
    }

    /** The fixtures of all parts of a story, the later ones on top. */
    Fixture fixture(TrainingTracker story) {
        return story.events().stream()
                .map(StoryEvent::origin)
                .map(TestPlan::name)
                .distinct()
                .map(name -> fixtures.getOrDefault(name, Fixture.NONE))
                .reduce(Fixture.NONE, Fixture::plus);
    }

    List<Assertion> at(Location step) {
        return assertions.getOrDefault(step, List.of());
    }

    private static StoryName name(Origin origin) {
        return new StoryName(origin.where().file(), origin.block());
    }
}
