package org.parlance.policy.explore;

import java.util.List;
import org.parlance.core.message.Parse;
import org.parlance.core.spi.Prediction;
import org.parlance.core.tracker.Tracker;

/**
 * Where conversations are played while they are explored: the running assistant itself, so that what is checked is what
 * talks. Wherever something outside decides, such as a custom action, each possible outcome is played.
 */
public interface Stage {
    /** A conversation that began and waits for its first message. */
    Tracker begin();

    /** The user says something; slots are filled from it, nothing is done yet. */
    List<Outcome> hear(Tracker tracker, Parse said);

    /** What comes next. */
    Prediction predict(Tracker tracker);

    /** Runs the predicted action. */
    List<Outcome> run(Tracker tracker, Prediction prediction);

    /**
     * One way something may go.
     *
     * @param after the conversation then
     * @param shown false where no story or rule shows this outcome and it is only assumed to be possible
     */
    record Outcome(Tracker after, boolean shown) {}
}
