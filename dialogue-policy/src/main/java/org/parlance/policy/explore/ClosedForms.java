package org.parlance.policy.explore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.domain.DefaultSlots;
import org.parlance.core.problem.Defect;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.tracker.TrackerState;
import org.parlance.policy.machine.Transition;

/** Forms that nothing the user says can end. */
final class ClosedForms {
    private final Project project;
    private final List<Node> nodes;

    ClosedForms(Project project, List<Node> nodes) {
        this.project = project;
        this.nodes = nodes;
    }

    List<Finding> find() {
        List<Finding> found = new ArrayList<>();
        project.domain().forms().keySet().forEach(form -> find(form, found));
        return found;
    }

    private void find(String form, List<Finding> found) {
        boolean[] leaving =
                Explored.reaching(nodes, node -> !node.tracker().state().inLoop(form), node -> true);
        Set<Object> told = new HashSet<>();
        for (Node node : nodes) {
            boolean closed = !leaving[node.id()] && node.waiting() && node.shown();
            if (closed && told.add(asked(node))) {
                found.add(Finding.at(node, problem(form, asked(node))));
            }
        }
    }

    private static Optional<String> asked(Node node) {
        TrackerState state = node.tracker().state();
        return Optional.ofNullable(state.slot(DefaultSlots.REQUESTED_SLOT)).map(Object::toString);
    }

    /** A step that begins the form. */
    private Location begins(String form) {
        return project.machine().transitions().stream()
                .filter(transition -> transition.action().equals(form))
                .map(Transition::origins)
                .map(origins -> origins.get(0).where())
                .findFirst()
                .orElse(Location.NONE);
    }

    private Problem problem(String form, Optional<String> asked) {
        String what = asked.map(
                        slot -> "Nothing that a user says ends the form %s once it asks for %s.".formatted(form, slot))
                .orElseGet(() -> "Nothing that a user says ends the form %s.".formatted(form));
        return Problem.error(begins(form), what)
                .because("No message fills the slot, and no rule or story leaves the form.")
                .maybe("a slot mapping is missing, or a rule that calls the form off.")
                .of(Defect.FORM_NEVER_FINISHED);
    }
}
