package org.parlance.policy.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.domain.DefaultSlots;
import org.parlance.core.domain.Form;
import org.parlance.core.domain.Slot;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.ActionExecuted;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Parse;
import org.parlance.core.tracker.LoopState;
import org.parlance.core.tracker.Tracker;
import org.parlance.core.tracker.TrackerState;
import org.parlance.policy.machine.RuleMachine;
import org.parlance.policy.machine.RuleProgress;
import org.parlance.policy.machine.StoryMachine;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.state.Featurizer;
import org.parlance.policy.state.RuleOnly;
import org.parlance.policy.state.RuleStates;
import org.parlance.policy.state.StoryStates;

/**
 * The canonical state of a conversation: two conversations with the same one go on alike, as far as rules, forms, stories and
 * properties can tell.
 */
final class Canon {
    private static final String UNKNOWN = "unknown";

    private final Relevance relevance;
    private final Map<String, Form> forms;
    private final Featurizer featurizer;
    private final Optional<RuleProgress> rules;
    private final Optional<StoryFactors> stories;
    private final RuleOnly ruleOnly;

    Canon(Project project, Relevance relevance) {
        this.relevance = relevance;
        this.forms = project.domain().forms();
        this.featurizer = new Featurizer(project.domain());
        this.rules = project.machine().rules().map(RuleProgress::new);
        this.stories =
                project.machine().stories().map(StoryMachine::transitions).map(StoryFactors::new);
        this.ruleOnly = project.machine().rules().map(RuleMachine::ruleOnly).orElse(RuleOnly.NOTHING);
    }

    /** The policies' view. */
    RuleStates ruleStates(Tracker tracker) {
        return RuleStates.of(tracker, featurizer);
    }

    /**
     * @param waiting whether the user speaks next, so that the last message no longer counts
     */
    Object of(Tracker tracker, boolean waiting) {
        TrackerState state = tracker.state();
        List<Object> key = new ArrayList<>();
        key.add(waiting);
        key.add(state.latestAction().map(ActionExecuted::label));
        key.add(state.loop().map(loop -> List.of(loop.name(), loop.interrupted(), loop.rejected())));
        key.add(String.valueOf(state.slot(DefaultSlots.REQUESTED_SLOT)));
        key.add(state.followup());
        key.add(state.paused());
        for (Slot slot : relevance.slots().values()) {
            key.add(counts(slot, state) ? relevance.classOf(slot, state.slot(slot.name())) : UNKNOWN);
        }
        if (!waiting) {
            message(tracker, key);
        }
        rules.ifPresent(progress -> rules(progress, tracker, waiting, key));
        stories.ifPresent(factors -> stories(factors, tracker, waiting, key));
        return key;
    }

    private boolean counts(String name, TrackerState state) {
        Slot slot = relevance.slots().get(name);
        return slot != null && counts(slot, state);
    }

    /** What only a form looks at is unknown while it isn't active; {@link Prefilled} plays both ways when it begins. */
    private boolean counts(Slot slot, TrackerState state) {
        return relevance.isSeen(slot)
                || state.activeLoop()
                        .map(forms::get)
                        .filter(form -> form.requiredSlots().contains(slot.name()))
                        .isPresent();
    }

    private void message(Tracker tracker, List<Object> key) {
        Optional<Parse> parse = tracker.state().latestMessage().map(UserUttered::parse);
        key.add(parse.flatMap(Parse::intentName).filter(relevance::fills));
        key.add(parse.map(p -> p.entities().stream().map(Canon::plain).toList()));
        TreeSet<String> heard = new TreeSet<>();
        List<Event> events = tracker.events();
        boolean executed = false;
        Optional<String> refused = Optional.empty();
        for (int i = events.size() - 1; i >= 0 && !(events.get(i) instanceof UserUttered); i--) {
            Event event = events.get(i);
            executed |= event instanceof ActionExecuted;
            if (event instanceof Event.SlotSet set && counts(set.name(), tracker.state())) {
                heard.add(set.name());
            } else if (event instanceof Event.ActionExecutionRejected rejected && !executed) {
                refused = Optional.of(rejected.name());
            }
        }
        key.add(heard);
        key.add(refused);
    }

    private static List<Object> plain(Entity entity) {
        return List.of(entity.type(), entity.role(), entity.group(), String.valueOf(entity.value()));
    }

    /** While the user speaks, the newest state is still in the making, and only what lies before it stands. */
    private void rules(RuleProgress progress, Tracker tracker, boolean waiting, List<Object> key) {
        RuleStates states = ruleStates(tracker);
        key.add(waiting ? progress.before(DefaultActions.LISTEN, states.earlier(1)) : progress.in(states));
        int length = 0;
        while (length < progress.longest() && states.at(length).isPresent()) {
            length++;
        }
        key.add(length);
        tracker.state().loop().map(LoopState::name).ifPresent(form -> beforeForm(progress, states, form, key));
    }

    /** Further answers fold a form's runs into its first, so what preceded that one may come up again. */
    private static void beforeForm(RuleProgress progress, RuleStates states, String form, List<Object> key) {
        for (int back = 0; ; back++) {
            Optional<DialogueState> state = states.at(back);
            if (state.isEmpty()) {
                return;
            }
            if (state.get().previousIs(form)) {
                key.add(progress.before(form, states.earlier(back + 1)));
                return;
            }
        }
    }

    private void stories(StoryFactors factors, Tracker tracker, boolean waiting, List<Object> key) {
        List<DialogueState> last = StoryStates.last(factors.longest() + 1, tracker, featurizer, ruleOnly);
        key.add(factors.beforeMessage(last.subList(0, turn(last))));
        if (!waiting) {
            key.add(factors.alive(last));
        }
        key.add(tracker.state().latestAction().map(ActionExecuted::hideRuleTurn));
    }

    /** Where the running turn begins. Stories may not see it in the end, and then what lies before counts as if it were new. */
    private static int turn(List<DialogueState> states) {
        int begin = Math.max(0, states.size() - 1);
        while (begin > 0 && !states.get(begin).afterListen()) {
            begin--;
        }
        return begin;
    }
}
