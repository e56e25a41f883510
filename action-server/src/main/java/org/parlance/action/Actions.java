package org.parlance.action;

import java.util.Optional;
import org.parlance.core.spi.ActionCall;
import org.parlance.core.spi.ActionOutcome;
import org.parlance.core.spi.ActionOutcome.Failed;
import org.parlance.core.spi.ActionOutcome.Kind;
import org.parlance.core.spi.ActionRunner;

/** All custom actions of an assistant: those of this process first, else those of its action server. */
public final class Actions implements ActionRunner {
    private final LocalActions local;
    private final Optional<? extends ActionRunner> remote;

    public Actions(LocalActions local, Optional<? extends ActionRunner> remote) {
        this.local = local;
        this.remote = remote;
    }

    @Override
    public ActionOutcome run(ActionCall call) {
        if (local.has(call.action())) {
            return local.run(call);
        }
        return remote.<ActionOutcome>map(runner -> runner.run(call)).orElseGet(() -> unknown(call.action()));
    }

    private static Failed unknown(String action) {
        String reason =
                "No jar of actions has %s, and no action server is known. Maybe endpoints.yml should name one under"
                        + " action_endpoint, or --actions should name a jar.";
        return new Failed(Kind.UNKNOWN_ACTION, reason.formatted(action));
    }
}
