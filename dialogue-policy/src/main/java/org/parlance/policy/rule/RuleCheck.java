package org.parlance.policy.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.problem.Defect;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Suggest;
import org.parlance.core.train.Settings;
import org.parlance.policy.machine.LoopTable;
import org.parlance.policy.machine.RuleMachine;
import org.parlance.policy.machine.RuleTable;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.state.RuleOnly;
import org.parlance.policy.training.Example;
import org.parlance.policy.training.StoryEvent;
import org.parlance.policy.training.TrainingConversations;
import org.parlance.policy.training.TrainingTracker;

/**
 * Compiles rules and checks them against each other and against the stories.
 *
 * @param machine what was compiled; good to use only without errors
 * @param problems every contradiction with both sides
 */
public record RuleCheck(RuleMachine machine, Problems problems) {

    public static RuleCheck of(TrainingConversations data, Settings settings) {
        RuleSettings rules = RuleSettings.of(settings);
        Problems problems = new Problems();
        fallbackIsKnown(rules, data.domain(), problems);
        if (rules.restrictRules()) {
            data.rules().forEach(rule -> oneMessage(rule, problems));
        }
        RuleMachine compiled = compile(data, rules.check());
        return rules.check() ? checked(compiled, data, rules, problems) : new RuleCheck(compiled, problems);
    }

    /** An incomplete rule contradicts others only because it is incomplete, which is told once. */
    private static RuleCheck checked(
            RuleMachine compiled, TrainingConversations data, RuleSettings rules, Problems problems) {
        Set<String> incomplete = new Completeness(data).report(problems);
        Contradictions contradictions = new Contradictions(compiled, data, rules);
        contradictions.run();
        problems.addAll(contradictions.problems(incomplete));
        RuleMachine machine = new RuleMachine(
                contradictions.rules(), compiled.loops(), compiled.ruleOnly(), contradictions.notInStories());
        return new RuleCheck(machine, problems);
    }

    private static RuleMachine compile(TrainingConversations data, boolean findRuleOnly) {
        List<Example> rules = data.ruleExamples();
        List<Example> stories = data.storyExamples(0);
        List<Example> all = new ArrayList<>(rules);
        all.addAll(stories);
        RuleOnly ruleOnly = findRuleOnly ? ruleOnly(rules, stories) : RuleOnly.NOTHING;
        return new RuleMachine(RuleTable.compile(rules), LoopTable.compile(all), ruleOnly, Set.of());
    }

    private static RuleOnly ruleOnly(List<Example> rules, List<Example> stories) {
        Set<String> slots = slots(rules);
        slots.removeAll(slots(stories));
        Set<String> loops = loops(rules);
        loops.removeAll(loops(stories));
        return new RuleOnly(slots, loops);
    }

    private static Set<String> slots(List<Example> examples) {
        Set<String> names = new TreeSet<>();
        examples.forEach(example ->
                example.states().forEach(state -> names.addAll(state.slots().keySet())));
        return names;
    }

    private static Set<String> loops(List<Example> examples) {
        Set<String> names = new TreeSet<>();
        examples.forEach(example -> example.states().stream()
                .map(DialogueState::activeLoop)
                .flatMap(Optional::stream)
                .forEach(names::add));
        return names;
    }

    private static void fallbackIsKnown(RuleSettings rules, Domain domain, Problems problems) {
        rules.fallbackAction()
                .filter(action -> !domain.actionNames().contains(action))
                .ifPresent(action -> problems.add(Problem.error(
                                Location.NONE,
                                "The fallback action \"%s\" of the RulePolicy is not declared in the domain."
                                        .formatted(action))
                        .of(Defect.UNDECLARED_ACTION)
                        .maybe(Suggest.didYouMean(action, domain.actionNames()))));
    }

    private static void oneMessage(TrainingTracker rule, Problems problems) {
        List<StoryEvent> messages = rule.events().stream()
                .filter(event -> event.event() instanceof UserUttered)
                .toList();
        if (messages.size() > 1) {
            problems.add(Problem.error(
                            messages.get(1).origin().where(),
                            "The rule '%s' contains more than one user message.".formatted(rule.name()))
                    .because("A rule is one turn; it is no place for a whole conversation.")
                    .maybe("it should be a story, or \"restrict_rules: false\" in the RulePolicy's settings."));
        }
    }
}
