package org.parlance.cli.explore;

import java.util.ArrayList;
import java.util.List;
import org.parlance.core.spi.ActionCall;
import org.parlance.core.spi.ActionOutcome;
import org.parlance.core.spi.ActionRunner;
import org.parlance.policy.explore.PossibleEffects;
import org.parlance.policy.explore.PossibleEffects.Effect;

/**
 * Custom actions that go through everything they may do: the same step is taken again and again, and each time one of the
 * actions that run in it does the next thing. Used by one thread.
 */
final class EachOutcome implements ActionRunner {
    /** Of a step with more outcomes only so many are played. */
    private static final int MOST = 256;

    private final PossibleEffects effects;
    private final List<Integer> chosen = new ArrayList<>();
    private final List<Integer> among = new ArrayList<>();
    private int call;
    private int played;
    private boolean shown;

    EachOutcome(PossibleEffects effects) {
        this.effects = effects;
    }

    /** Before a step is taken for the first time. */
    void begin() {
        chosen.clear();
        among.clear();
        played = 0;
        rewind();
    }

    /** Chooses the next outcomes; false when all were played. */
    boolean next() {
        played++;
        int last = call - 1;
        while (last >= 0 && chosen.get(last) + 1 >= among.get(last)) {
            last--;
        }
        if (last < 0 || played >= MOST) {
            return false;
        }
        choose(last);
        return true;
    }

    private void choose(int last) {
        chosen.subList(last + 1, chosen.size()).clear();
        among.subList(last + 1, among.size()).clear();
        chosen.set(last, chosen.get(last) + 1);
        rewind();
    }

    /** Whether stories or rules show everything that happened in the step as it was just played. */
    boolean shown() {
        return shown;
    }

    private void rewind() {
        call = 0;
        shown = true;
    }

    @Override
    public ActionOutcome run(ActionCall asked) {
        List<Effect> possible = effects.of(asked.action(), asked.tracker());
        if (call == chosen.size()) {
            chosen.add(0);
            among.add(possible.size());
        }
        Effect effect = possible.get(chosen.get(call));
        call++;
        shown &= effect.shown();
        return new ActionOutcome.Done(List.of(), effect.events());
    }
}
