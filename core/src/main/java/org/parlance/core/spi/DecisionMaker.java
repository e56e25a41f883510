package org.parlance.core.spi;

import java.util.List;

/** Chooses at decision points: a learned policy, or a fixed rule such as "confirm below a confidence". */
public interface DecisionMaker {
    /** The choice to believe a value. */
    String ACCEPT = "accept";
    /** The choice to ask whether a value is right. */
    String CONFIRM = "confirm";

    /** The name written into the evidence, e.g. {@code QTable}. */
    String name();

    /** Where this decides; nowhere else is it asked. */
    List<DecisionPoint> points();

    /** One of the situation's admissible actions. The same situation gives the same choice; safe for many threads. */
    Decision choose(Situation situation);
}
