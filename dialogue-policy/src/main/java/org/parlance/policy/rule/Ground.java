package org.parlance.policy.rule;

import java.util.List;
import java.util.Optional;
import org.parlance.policy.machine.Transition;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.state.RuleStates;
import org.parlance.policy.state.StateJson;

/** What a prediction of the rule policy rests on. */
public sealed interface Ground {
    /** Rasa's name of it, under which model files keep which grounds no story contains. */
    String key();

    /** In words a person reads. */
    String reason();

    /** An intent with a meaning of its own: restart, back, session_start. */
    record BuiltInIntent(String intent) implements Ground {
        static final String PREFIX = "predicting default action with intent ";

        @Override
        public String key() {
            return PREFIX + intent;
        }

        @Override
        public String reason() {
            return "the intent " + intent + " always does this";
        }
    }

    /** A form that runs, or listens after its run. */
    record FormRuns(String form, boolean listens) implements Ground {
        static final String PREFIX = "handling active loops and forms - ";

        @Override
        public String key() {
            return PREFIX + form + (listens ? " - action_listen" : "");
        }

        @Override
        public String reason() {
            return listens ? form + " waits for an answer" : form + " is active and takes the message";
        }
    }

    /** A rule that holds. */
    record RuleHolds(Transition rule) implements Ground {
        @Override
        public String key() {
            return rule.key();
        }

        @Override
        public String reason() {
            return rule.origins().get(0).title();
        }
    }

    /** No rule holds. */
    record NoRule(RuleStates conversation) implements Ground {
        @Override
        public String key() {
            List<DialogueState> states = conversation.since("...");
            return StateJson.write(states);
        }

        @Override
        public String reason() {
            return "no rule holds";
        }
    }

    /** The rule, where there is one. */
    default Optional<Transition> transition() {
        return this instanceof RuleHolds holds ? Optional.of(holds.rule()) : Optional.empty();
    }
}
