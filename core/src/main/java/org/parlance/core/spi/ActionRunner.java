package org.parlance.core.spi;

/** Runs custom actions, in this process or over the wire; a failure is an outcome, never an exception. */
public interface ActionRunner {
    ActionOutcome run(ActionCall call);
}
