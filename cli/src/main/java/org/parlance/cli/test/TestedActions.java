package org.parlance.cli.test;

import java.util.List;
import java.util.Map;
import org.parlance.core.spi.ActionRunner;
import org.parlance.policy.training.StoryEvent;

/** The custom actions of a test. */
interface TestedActions extends ActionRunner {
    /** A turn begins, which a story tells so. */
    void expect(List<StoryEvent> turn);

    /** The actions that failed in this turn, and why. */
    Map<String, String> failures();
}
