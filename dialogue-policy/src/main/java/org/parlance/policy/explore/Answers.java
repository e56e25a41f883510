package org.parlance.policy.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.parlance.core.domain.DefaultActions;
import org.parlance.policy.property.Claim;
import org.parlance.policy.property.Property;

/** Answers properties from the states that were found. */
final class Answers {
    private final Project project;
    private final List<Node> nodes;
    private final boolean complete;

    Answers(Project project, List<Node> nodes, boolean complete) {
        this.project = project;
        this.nodes = nodes;
        this.complete = complete;
    }

    List<Answer> all() {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < project.properties().size(); i++) {
            Property property = project.properties().get(i);
            int at = i;
            Optional<Node> broken = property.claim() instanceof Claim.AlwaysReach reach
                    ? notReaching(reach.action())
                    : first(node -> node.monitors()[at] == Claim.BROKEN);
            answers.add(answer(property, broken));
        }
        return answers;
    }

    private Answer answer(Property property, Optional<Node> broken) {
        if (broken.isPresent()) {
            return new Answer.Refuted(property, broken.get().tracker().events());
        }
        return complete ? new Answer.Proved(property, nodes.size()) : new Answer.BoundReached(property, nodes.size());
    }

    private Optional<Node> notReaching(String action) {
        if (action.equals(DefaultActions.LISTEN)) {
            boolean[] endless = EndlessTurns.mayNeverEnd(nodes);
            return first(node -> endless[node.id()]);
        }
        boolean[] reaching = Explored.reaching(nodes, node -> node.action().equals(Optional.of(action)), node -> true);
        return first(node -> !reaching[node.id()]);
    }

    /** States stand in the order in which they were found, the nearest first. */
    private Optional<Node> first(Predicate<Node> wanted) {
        return nodes.stream().filter(wanted).findFirst();
    }
}
