package org.parlance.policy.explore;

import java.util.List;
import org.parlance.core.event.Event;
import org.parlance.core.problem.Problem;

/**
 * A defect of the dialogue.
 *
 * @param problem what it is and where it stands in the files
 * @param conversation the shortest one that shows it; empty where no conversation does
 */
public record Finding(Problem problem, List<Event> conversation) {
    public Finding {
        conversation = List.copyOf(conversation);
    }

    static Finding at(Node node, Problem problem) {
        return new Finding(problem, node.tracker().events());
    }
}
