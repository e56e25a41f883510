package org.parlance.policy.explore;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.event.Event.ActionExecuted;
import org.parlance.core.problem.Defect;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.policy.machine.Transition;
import org.parlance.policy.training.Origin;

/** States in the middle of a turn in which no rule, form or story says how it goes on, so that the fallback takes over. */
final class DeadEnds {
    private static final Set<String> FORGETTING =
            Set.of(DefaultActions.DEFAULT_FALLBACK, DefaultActions.BACK, DefaultActions.REVERT_FALLBACK_EVENTS);

    private final Project project;
    private final List<Node> nodes;

    DeadEnds(Project project, List<Node> nodes) {
        this.project = project;
        this.nodes = nodes;
    }

    List<Finding> find() {
        List<Finding> found = new ArrayList<>();
        Set<Object> told = new HashSet<>();
        for (Node node : nodes) {
            String last = node.tracker()
                    .state()
                    .latestAction()
                    .map(ActionExecuted::label)
                    .orElse("");
            Object place = List.of(last, node.tracker().state().activeLoop());
            boolean forgot = node.parent()
                    .flatMap(Node::action)
                    .filter(FORGETTING::contains)
                    .isPresent();
            if (node.stuck() && node.shown() && !forgot && told.add(place)) {
                found.add(Finding.at(node, problem(node, last)));
            }
        }
        return found;
    }

    private Problem problem(Node node, String last) {
        List<Origin> origins = origins(node, last);
        boolean formEnded = project.domain().forms().containsKey(last)
                && !node.tracker().state().inLoop(last);
        Problem problem = Problem.warning(
                        origins.isEmpty() ? Location.NONE : origins.get(0).where(),
                        formEnded
                                ? "The form %s ends, and nothing says what comes then.".formatted(last)
                                : "After %s nothing says what comes next.".formatted(last))
                .because("The turn is not over, but only the fallback is left.")
                .maybe(
                        formEnded
                                ? "a rule is missing with the condition \"active_loop: %s\" and the steps \"action: %s\" and \"active_loop: null\"."
                                        .formatted(last, last)
                                : "a rule or story for this is missing, or one should not end with \"wait_for_user_input: false\".")
                .of(Defect.DEAD_END);
        for (Origin origin : origins.subList(Math.min(1, origins.size()), Math.min(3, origins.size()))) {
            problem = problem.and(origin.where(), origin.title());
        }
        return problem;
    }

    /** The steps that lead to the last action, of rules first. */
    private List<Origin> origins(Node node, String last) {
        Optional<Transition> rule = node.parent().flatMap(Node::because);
        if (rule.filter(found -> found.action().equals(last)).isPresent()) {
            return rule.get().origins();
        }
        return project.machine().transitions().stream()
                .filter(transition -> transition.action().equals(last))
                .flatMap(transition -> transition.origins().stream())
                .distinct()
                .sorted(Comparator.comparing(origin -> !origin.rule()))
                .toList();
    }
}
