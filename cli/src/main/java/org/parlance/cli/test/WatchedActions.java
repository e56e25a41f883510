package org.parlance.cli.test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.parlance.core.spi.ActionCall;
import org.parlance.core.spi.ActionOutcome;
import org.parlance.core.spi.ActionRunner;
import org.parlance.policy.training.StoryEvent;

/** Custom actions that run, with their failures noted. */
final class WatchedActions implements TestedActions {
    private final ActionRunner actions;
    private final Map<String, String> failures = new HashMap<>();

    WatchedActions(ActionRunner actions) {
        this.actions = actions;
    }

    @Override
    public void expect(List<StoryEvent> turn) {
        failures.clear();
    }

    @Override
    public Map<String, String> failures() {
        return Map.copyOf(failures);
    }

    @Override
    public ActionOutcome run(ActionCall call) {
        ActionOutcome outcome = actions.run(call);
        if (outcome instanceof ActionOutcome.Failed failed) {
            failures.put(call.action(), failed.reason());
        }
        return outcome;
    }
}
