package org.parlance.cli.rl;

import java.util.List;
import org.parlance.core.spi.Environment;

/** Dialogues of several environments in turn, each drawn by its dialogue's seed. */
final class MixedEnvironment implements Environment {
    private final List<Environment> environments;
    private Environment current;

    MixedEnvironment(List<Environment> environments) {
        this.environments = List.copyOf(environments);
        this.current = environments.get(0);
    }

    @Override
    public Step reset(long seed) {
        current = environments.get((int) Long.remainderUnsigned(seed, environments.size()));
        return current.reset(seed);
    }

    @Override
    public Step step(String action) {
        return current.step(action);
    }
}
