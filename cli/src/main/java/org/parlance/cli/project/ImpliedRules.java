package org.parlance.cli.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.ImpliedRule;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.policy.story.Block;
import org.parlance.policy.story.StoryData;
import org.parlance.policy.story.StoryStep;

/** Rules that settings of Rasa 2 stood for, beside those that the project writes itself. */
final class ImpliedRules {
    private ImpliedRules() {}

    /** What is implied and not yet said: an intent with which a rule begins already keeps its own. */
    static StoryData of(List<ImpliedRule> implied, StoryData written, Domain domain, Problems problems) {
        Set<String> said =
                written.rules().stream().flatMap(rule -> first(rule).stream()).collect(Collectors.toSet());
        Set<String> known = Set.copyOf(domain.actionNames());
        List<Block> blocks = new ArrayList<>();
        for (ImpliedRule rule : implied) {
            if (said.contains(rule.intent())) {
                continue;
            }
            if (known.contains(rule.action())) {
                blocks.add(block(rule));
            } else {
                problems.add(Problem.warning(
                                rule.where(),
                                "The action \"%s\" is not declared in the domain.".formatted(rule.action()))
                        .because("Nothing follows the intent \"%s\" therefore.".formatted(rule.intent())));
            }
        }
        return new StoryData(blocks);
    }

    private static Optional<String> first(Block.Rule rule) {
        return rule.condition().isEmpty()
                        && !rule.steps().isEmpty()
                        && rule.steps().get(0) instanceof StoryStep.UserSays user
                ? user.intent()
                : Optional.empty();
    }

    private static Block block(ImpliedRule rule) {
        List<StoryStep> steps = new ArrayList<>();
        steps.add(new StoryStep.UserSays(
                Optional.of(rule.intent()), Optional.empty(), Optional.empty(), List.of(), rule.where()));
        steps.add(new StoryStep.BotDoes(rule.action(), rule.where()));
        if (rule.loop()) {
            steps.add(new StoryStep.LoopIs(Optional.of(rule.action()), rule.where()));
        }
        return new Block.Rule(
                "%s triggers %s".formatted(rule.intent(), rule.action()), List.of(), steps, false, true, rule.where());
    }
}
