package org.parlance.assistant.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parlance.core.spi.Decision;
import org.parlance.core.spi.DecisionMaker;
import org.parlance.core.spi.DecisionPoint;
import org.parlance.core.spi.Situation;

/** Gives the choices made so far in a turn and remembers the first situation for which there is none yet. */
final class Chooser implements DecisionMaker {
    private final DecisionPoint point;
    private final List<String> choices = new ArrayList<>();
    private int given;
    private Optional<Situation> open = Optional.empty();

    Chooser(DecisionPoint point) {
        this.point = point;
    }

    /** A new turn: no choice is made yet. */
    void begin() {
        choices.clear();
        replay();
    }

    /** The same turn again. */
    void replay() {
        given = 0;
        open = Optional.empty();
    }

    void choose(String action) {
        choices.add(action);
    }

    /** Where a choice is missing. */
    Optional<Situation> open() {
        return open;
    }

    @Override
    public String name() {
        return "simulation";
    }

    @Override
    public List<DecisionPoint> points() {
        return List.of(point);
    }

    @Override
    public Decision choose(Situation situation) {
        if (given < choices.size()) {
            String choice = choices.get(given);
            given++;
            return new Decision(choice, 1.0, "chosen by the learner");
        }
        if (open.isEmpty()) {
            open = Optional.of(situation);
        }
        return new Decision(situation.admissible().get(0), 1.0, "to be chosen by the learner");
    }
}
