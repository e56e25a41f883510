package org.parlance.policy.property;

import java.util.ArrayList;
import java.util.List;

/** What a property says. Each claim is a small machine whose states are numbers; {@link #BROKEN} is where it no longer holds. */
public sealed interface Claim {
    /** Where nothing happened yet that the claim looks at. */
    int START = 0;
    /** The claim was broken. */
    int BROKEN = -1;

    /** The claim's state after a step. */
    int after(int state, Step step);

    /** Facts it looks at. */
    default List<Fact> facts() {
        return List.of();
    }

    /** Moments it looks at. */
    default List<Moment> moments() {
        return List.of();
    }

    /** Actions never run, unless something holds; {@code during} limits it to when all of that holds. */
    record Never(List<String> actions, List<Fact> unless, List<Fact> during) implements Claim {
        public Never {
            actions = List.copyOf(actions);
            unless = List.copyOf(unless);
            during = List.copyOf(during);
        }

        @Override
        public int after(int state, Step step) {
            boolean runs = step.action().filter(actions::contains).isPresent();
            boolean excused = !unless.isEmpty() && unless.stream().allMatch(fact -> fact.holds(step.before()));
            boolean applies = during.stream().allMatch(fact -> fact.holds(step.before()));
            return state == BROKEN || runs && applies && !excused ? BROKEN : START;
        }

        @Override
        public List<Fact> facts() {
            List<Fact> all = new ArrayList<>(unless);
            all.addAll(during);
            return all;
        }
    }

    /** Actions run only after something happened in the same conversation. */
    record Only(List<String> actions, Moment first) implements Claim {
        private static final int HAPPENED = 1;

        public Only {
            actions = List.copyOf(actions);
        }

        @Override
        public int after(int state, Step step) {
            if (state == START && step.action().filter(actions::contains).isPresent()) {
                return BROKEN;
            }
            return state == START && first.isNow(step) ? HAPPENED : state;
        }

        @Override
        public List<Moment> moments() {
            return List.of(first);
        }
    }

    /** After something happens, something else happens before the assistant listens again. */
    record Always(Moment trigger, List<Fact> during, Moment goal) implements Claim {
        private static final int PENDING = 1;

        public Always {
            during = List.copyOf(during);
        }

        @Override
        public int after(int state, Step step) {
            if (state == BROKEN) {
                return BROKEN;
            }
            boolean begins = trigger.isNow(step) && during.stream().allMatch(fact -> fact.holds(step.before()));
            boolean pending = state == PENDING || begins && relevant(step);
            if (!pending || goal.isNow(step)) {
                return START;
            }
            return step.waits() ? BROKEN : PENDING;
        }

        /** A form that isn't active has nothing to end. */
        private boolean relevant(Step step) {
            return !(goal instanceof Moment.FormEnded ended) || step.before().inLoop(ended.form());
        }

        @Override
        public List<Fact> facts() {
            return during;
        }

        @Override
        public List<Moment> moments() {
            return List.of(trigger, goal);
        }
    }

    /**
     * From every state an action is reached: {@code action_listen} within the turn, whatever happens in it; any other in some
     * conversation.
     */
    record AlwaysReach(String action) implements Claim {
        @Override
        public int after(int state, Step step) {
            return state;
        }
    }
}
