package org.parlance.policy.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.ActionExecuted;
import org.parlance.core.event.Stamp;
import org.parlance.core.problem.Defect;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.tracker.SlotTable;
import org.parlance.policy.machine.RuleMachine;
import org.parlance.policy.machine.RuleTable;
import org.parlance.policy.machine.Transition;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.state.Loops;
import org.parlance.policy.state.RuleStates;
import org.parlance.policy.state.StateWords;
import org.parlance.policy.training.Origin;
import org.parlance.policy.training.StoryEvent;
import org.parlance.policy.training.TrainingConversations;
import org.parlance.policy.training.TrainingTracker;

/** Walks all training conversations with the compiled rules and compares what these demand with what was written. */
final class Contradictions {
    private final RuleMachine compiled;
    private final TrainingConversations data;
    private final RuleSettings settings;
    private final SlotTable slots;
    private final Map<String, List<Source>> sources = new LinkedHashMap<>();
    private final Set<String> usedInStories = new TreeSet<>();
    private final Map<String, Told> told = new LinkedHashMap<>();
    private final StateWords words;
    private RuleTable rules;
    private RuleEngine engine;

    /** A rule that leads to a prediction, and the action it goes on with. */
    private record Source(String title, String action, Optional<Origin> origin) {}

    /** A prediction at one action of a training conversation. */
    private record Found(TrainingTracker tracker, StoryEvent gold, Optional<String> action, RuleDecision decision) {
        String goldAction() {
            return gold.event() instanceof ActionExecuted executed ? executed.label() : "";
        }

        boolean isRight() {
            return action.filter(goldAction()::equals).isPresent();
        }
    }

    /** A contradiction, the rules and stories that are in it, and how long the history is that shows it. */
    private record Told(Problem problem, Set<String> blocks, int length) {}

    /** What happens with each prediction. */
    private interface Visitor {
        void found(Found found);
    }

    Contradictions(RuleMachine compiled, TrainingConversations data, RuleSettings settings) {
        this.compiled = compiled;
        this.data = data;
        this.settings = settings;
        this.slots = SlotTable.of(data.domain());
        this.words = new StateWords(data.domain());
        use(compiled.rules());
    }

    void run() {
        data.rules().forEach(rule -> walk(rule, this::collect));
        data.all().forEach(tracker -> walk(tracker, this::check));
    }

    /** All contradictions but those that one of some blocks is in. */
    Problems problems(Set<String> without) {
        Problems all = new Problems();
        told.values().stream()
                .filter(one -> one.blocks().stream().noneMatch(without::contains))
                .forEach(one -> all.add(one.problem()));
        return all;
    }

    /** The rules, without those that only listen where a longer rule acts. */
    RuleTable rules() {
        return rules;
    }

    Set<String> notInStories() {
        Set<String> keys = new TreeSet<>(sources.keySet());
        RuleEngine.builtIn().keySet().forEach(intent -> keys.add(new Ground.BuiltInIntent(intent).key()));
        for (String form : data.domain().forms().keySet()) {
            keys.add(new Ground.FormRuns(form, false).key());
            keys.add(new Ground.FormRuns(form, true).key());
        }
        keys.removeAll(usedInStories);
        return keys;
    }

    private void use(RuleTable table) {
        rules = table;
        engine = new RuleEngine(table, compiled.loops());
    }

    private void walk(TrainingTracker tracker, Visitor visitor) {
        TrainingTracker running = tracker.fresh(slots);
        boolean unpredictable = true;
        for (StoryEvent event : tracker.applied()) {
            if (event.event() instanceof ActionExecuted action) {
                boolean snippet = action.is(DefaultActions.RULE_SNIPPET);
                if (!snippet && !unpredictable && event.predictable()) {
                    visitor.found(predict(running, event));
                }
                unpredictable = snippet;
            }
            running.add(event);
        }
    }

    /** A form comes first whatever was written, so where another action was written the form is let refuse. */
    private Found predict(TrainingTracker running, StoryEvent gold) {
        Found found = decide(running, gold);
        Optional<String> form = Loops.active(running.tracker().state());
        if (form.isEmpty() || found.isRight() || !found.action().equals(form)) {
            return found;
        }
        Event rejected = new Event.ActionExecutionRejected(form.get(), Optional.empty(), Optional.empty(), Stamp.NONE);
        running.add(new StoryEvent(rejected, true, gold.origin()));
        return decide(running, gold);
    }

    private Found decide(TrainingTracker running, StoryEvent gold) {
        RuleDecision decision = engine.decide(running.tracker().state(), RuleStates.of(running.states()));
        Optional<String> fallback = Optional.of(settings.fallbackAction().orElse(DefaultActions.LISTEN))
                .filter(f -> running.isRule());
        return new Found(running, gold, decision.action().or(() -> fallback), decision);
    }

    private void collect(Found found) {
        Ground ground = found.decision().ground();
        if (isNothing(ground)) {
            return;
        }
        boolean written = ground instanceof Ground.RuleHolds || ground instanceof Ground.NoRule;
        Source source = written
                ? new Source(
                        found.gold().origin().title(),
                        found.goldAction(),
                        Optional.of(found.gold().origin()))
                : new Source(ground.reason(), found.action().orElse(""), Optional.empty());
        sources.computeIfAbsent(ground.key(), key -> new ArrayList<>()).add(source);
    }

    private void check(Found found) {
        if (found.action().isEmpty() || isNothing(found.decision().ground())) {
            return;
        }
        String key = found.decision().ground().key();
        if (found.isRight()) {
            if (!found.tracker().isRule()) {
                usedInStories.add(key);
            }
            return;
        }
        Optional<Transition> superfluous = superfluous(found);
        if (superfluous.isPresent()) {
            use(rules.without(superfluous.get()));
            return;
        }
        Set<Source> others = new LinkedHashSet<>(sources.computeIfAbsent(key, k -> new ArrayList<>()));
        others.removeIf(source -> source.action().equals(found.goldAction()));
        others.forEach(source -> report(found, source));
    }

    /** A rule that ends in listening right at its start, where a longer rule begins alike and acts. */
    private Optional<Transition> superfluous(Found found) {
        Optional<Transition> rule = found.decision().ground().transition();
        if (found.tracker().isRule()
                || rule.isEmpty()
                || rule.get().when().stream()
                                .filter(s -> s.previous().isPresent())
                                .count()
                        > 1
                || found.action().filter(DefaultActions.LISTEN::equals).isEmpty()) {
            return Optional.empty();
        }
        String beginning = rule.get().key().substring(0, rule.get().key().length() - 2);
        return rule.filter(one -> rules.transitions().stream()
                .anyMatch(other ->
                        other.key().startsWith(beginning) && !other.key().equals(one.key())));
    }

    private void report(Found found, Source other) {
        Origin here = found.gold().origin();
        List<DialogueState> history = found.tracker().states();
        String there = other.origin().map(origin -> origin.place()).orElse(other.title());
        String pair = there.compareTo(here.place()) < 0 ? there + here.place() : here.place() + there;
        Told before = told.get(pair);
        if (before == null || before.length() > history.size()) {
            told.put(pair, new Told(problem(found, other, history), blocks(here, other), history.size()));
        }
    }

    private static Set<String> blocks(Origin here, Source other) {
        Set<String> names = new TreeSet<>(Set.of(here.block()));
        other.origin().ifPresent(origin -> names.add(origin.block()));
        return names;
    }

    private Problem problem(Found found, Source other, List<DialogueState> history) {
        Origin here = found.gold().origin();
        String what = "%s goes on with %s, but %s with %s in the same situation."
                .formatted(capital(here.title()), found.goldAction(), other.title(), other.action());
        boolean rules =
                found.tracker().isRule() && other.origin().map(Origin::rule).orElse(true);
        Problem problem = Problem.error(here.where(), what)
                .of(rules ? Defect.RULE_AGAINST_RULE : Defect.RULE_AGAINST_STORY)
                .because("The situation: %s.".formatted(words.history(history)))
                .maybe(hint(found, other));
        return other.origin()
                .map(origin -> problem.and(origin.where(), origin.title() + " goes on with " + other.action()))
                .orElse(problem);
    }

    private static String hint(Found found, Source other) {
        return other.action().equals(DefaultActions.LISTEN)
                ? "\"wait_for_user_input: false\" is missing in %s.".formatted(other.title())
                : "one of both should go, or a condition should tell the situations apart.";
    }

    private static boolean isNothing(Ground ground) {
        return ground instanceof Ground.NoRule none
                && none.conversation().since(DefaultActions.RULE_SNIPPET).isEmpty();
    }

    private static String capital(String title) {
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }
}
