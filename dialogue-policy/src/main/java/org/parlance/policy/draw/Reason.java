package org.parlance.policy.draw;

import java.util.Optional;
import org.parlance.policy.machine.Transition;

/** Why the assistant does what a row of the drawing says. */
public sealed interface Reason {
    /** A rule says so. */
    record Rule(Transition step) implements Reason {}

    /** A story does it. */
    record Story(Transition step) implements Reason {}

    /** What rules and stories say about leaving a form or coming back to it. */
    record Aside(Transition step) implements Reason {}

    /**
     * An active form does this by itself.
     *
     * @param listens whether it waits for an answer; otherwise it takes the message
     */
    record FormRuns(String form, boolean listens) implements Reason {}

    /** Where something else answered within a form, the form asks again instead of listening. */
    record FormResumes(String form) implements Reason {}

    /** An intent with a meaning of its own. */
    record BuiltIn(String intent) implements Reason {}

    /** What isn't laid down by any rule or story, in words; of the others just what they are. */
    default String words() {
        if (this instanceof FormRuns runs) {
            return runs.listens()
                    ? "After %s has run, the assistant listens for the answer.".formatted(runs.form())
                    : "While %s is active, every message goes to it, unless it refuses.".formatted(runs.form());
        }
        if (this instanceof FormResumes resumes) {
            return "When a rule that isn't the form's own has answered while %s is active, the form asks again instead of listening."
                    .formatted(resumes.form());
        }
        if (this instanceof BuiltIn builtIn) {
            return "The intent %s always leads to this action.".formatted(builtIn.intent());
        }
        return this instanceof Rule ? "A rule says so." : "A story says so.";
    }

    /** The transition of the machine; absent where a form or a built-in intent acts by itself. */
    default Optional<Transition> transition() {
        if (this instanceof Rule rule) {
            return Optional.of(rule.step());
        }
        if (this instanceof Story story) {
            return Optional.of(story.step());
        }
        return this instanceof Aside aside ? Optional.of(aside.step()) : Optional.empty();
    }
}
