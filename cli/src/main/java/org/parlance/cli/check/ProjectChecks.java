package org.parlance.cli.check;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.parlance.cli.project.Project;
import org.parlance.cli.project.ProjectPaths;
import org.parlance.core.graph.Step;
import org.parlance.core.problem.Problems;
import org.parlance.policy.PolicyGraph;
import org.parlance.policy.check.RuleOverlaps;
import org.parlance.policy.check.StoriesWithoutPolicy;
import org.parlance.policy.check.StoryContradictions;
import org.parlance.policy.rule.RuleCheck;
import org.parlance.policy.rule.RulePolicyFactory;
import org.parlance.policy.training.TrainingConversations;

/** All that can be said of a project before it is trained, beyond what reading its files says. */
public final class ProjectChecks {
    private static final String RULES = new RulePolicyFactory().name();

    private ProjectChecks() {}

    /**
     * Whether all was read that the files say. An error of a known kind takes nothing away, nor does one in config.yml; beside any
     * other, what is missing would only seem to be unused or undeclared.
     */
    public static boolean isWhole(ProjectPaths paths, Problems problems) {
        String config = paths.config().toString();
        return problems.errors().stream()
                .allMatch(problem ->
                        problem.kind().isPresent() || problem.where().file().equals(config));
    }

    /** Checks names, responses, slots and forms across all files. */
    public static void check(Project project, ProjectPaths paths, Problems problems) {
        if (project.places().isEmpty()) {
            return;
        }
        Path beside = paths.config().toAbsolutePath().getParent();
        Facts facts = Facts.of(project, beside);
        Uttered uttered = new Uttered(facts);
        NameCheck.check(facts, problems);
        IntentUse.check(facts, problems);
        EntityUse.check(facts, problems);
        if (!project.stories().blocks().isEmpty()) {
            SlotUse.check(facts, problems);
            ActionUse.check(facts, problems);
            ResponseUse.check(facts, uttered, problems);
        }
        MissingResponses.check(facts, problems);
        Placeholders.check(facts, uttered, problems);
        MappingCheck.check(facts, problems);
        FormCheck.check(facts, problems);
        ValueCheck.check(facts, problems);
    }

    /**
     * Checks rules and stories against each other.
     *
     * @param maxHistory how many states count when stories are compared, 0 for all; absent for as many as the policies look at
     */
    public static void check(PolicyGraph policies, OptionalInt maxHistory, Problems problems) {
        for (Step<?, ?> step : policies.steps()) {
            if (step.node().component().equals(RULES)) {
                rules(policies.ruleCheck(step.node().settings()), policies, problems);
            }
        }
        int states = maxHistory.orElseGet(policies::longestHistory);
        StoryContradictions.check(policies.conversations(), states, problems);
    }

    private static void rules(RuleCheck check, PolicyGraph policies, Problems problems) {
        problems.addAll(check.problems());
        TrainingConversations data = policies.conversations();
        RuleOverlaps.check(check.machine().rules(), data.domain(), problems);
        if (policies.rulesAlone()) {
            StoriesWithoutPolicy.check(check.machine(), data, problems);
        }
    }
}
