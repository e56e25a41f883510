package org.parlance.cli.model;

import java.util.List;
import org.parlance.core.spi.ActionCall;
import org.parlance.core.spi.ActionOutcome;
import org.parlance.core.spi.ActionRunner;

/** Custom actions that do nothing, for talks in which nothing may happen outside; a form then takes every value it hears. */
public final class IdleActions implements ActionRunner {
    @Override
    public ActionOutcome run(ActionCall call) {
        return new ActionOutcome.Done(List.of(), List.of());
    }
}
