package org.parlance.policy.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parlance.core.event.Event.ActionExecuted;
import org.parlance.core.problem.Defect;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.tracker.SlotTable;
import org.parlance.policy.machine.RuleMachine;
import org.parlance.policy.rule.RuleEngine;
import org.parlance.policy.rule.RulePolicy;
import org.parlance.policy.state.RuleStates;
import org.parlance.policy.training.Origin;
import org.parlance.policy.training.StoryEvent;
import org.parlance.policy.training.TrainingConversations;
import org.parlance.policy.training.TrainingTracker;

/** Finds stories that no policy learns from and whose steps no rule takes either, where config.yml names the RulePolicy alone. */
public final class StoriesWithoutPolicy {
    private final RuleEngine engine;
    private final SlotTable slots;

    private StoriesWithoutPolicy(RuleMachine machine, TrainingConversations data) {
        this.engine = new RuleEngine(machine.rules(), machine.loops());
        this.slots = SlotTable.of(data.domain());
    }

    /** Tells of it once, at the first such step; to be asked only where rules are the one policy. */
    public static void check(RuleMachine machine, TrainingConversations data, Problems problems) {
        StoriesWithoutPolicy check = new StoriesWithoutPolicy(machine, data);
        List<Origin> steps = new ArrayList<>();
        data.stories().forEach(story -> check.firstStep(story).ifPresent(steps::add));
        if (steps.isEmpty()) {
            return;
        }
        Origin first = steps.get(0);
        problems.add(Problem.warning(
                        first.where(),
                        "No policy learns from stories, so nothing takes this step of %s.".formatted(first.title()))
                .of(Defect.DEAD_END)
                .because(
                        "config.yml names the %s alone, which follows rules and forms only; so it is in %d of the stories' %d conversations."
                                .formatted(
                                        RulePolicy.NAME,
                                        steps.size(),
                                        data.stories().size()))
                .maybe("a MemoizationPolicy or a TEDPolicy is missing in config.yml, or the stories should be rules."));
    }

    /** The first action of a story that rules and forms don't lead to. */
    private Optional<Origin> firstStep(TrainingTracker story) {
        TrainingTracker running = story.fresh(slots);
        for (StoryEvent event : story.applied()) {
            if (event.event() instanceof ActionExecuted && event.predictable() && !isTaken(running)) {
                return Optional.of(event.origin());
            }
            running.add(event);
        }
        return Optional.empty();
    }

    private boolean isTaken(TrainingTracker running) {
        return running.tracker().state().latestAction().isEmpty()
                || engine.decide(running.tracker().state(), RuleStates.of(running.states()))
                        .action()
                        .isPresent();
    }
}
