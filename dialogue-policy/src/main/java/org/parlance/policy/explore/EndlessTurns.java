package org.parlance.policy.explore;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parlance.core.problem.Defect;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.policy.machine.Transition;

/** Turns in which one action follows the other and the user is never listened to again. */
final class EndlessTurns {
    private final List<Node> nodes;

    EndlessTurns(List<Node> nodes) {
        this.nodes = nodes;
    }

    List<Finding> find() {
        boolean[] ending = Explored.reaching(nodes, Node::waiting, node -> !node.waiting());
        List<Finding> found = new ArrayList<>();
        Set<Set<String>> told = new HashSet<>();
        for (Node node : nodes) {
            if (!ending[node.id()] && node.shown()) {
                List<Node> circle = circle(node);
                Set<String> actions = actions(circle);
                if (told.add(new HashSet<>(actions))) {
                    found.add(Finding.at(last(circle, node), problem(circle, actions)));
                }
            }
        }
        return found;
    }

    private static Set<String> actions(List<Node> circle) {
        Set<String> actions = new LinkedHashSet<>();
        circle.forEach(at -> at.action().ifPresent(actions::add));
        return actions;
    }

    private static Node last(List<Node> circle, Node node) {
        return circle.isEmpty() ? node : circle.get(circle.size() - 1);
    }

    private static Problem problem(List<Node> circle, Set<String> actions) {
        List<Location> places = circle.stream()
                .flatMap(node -> node.because().stream())
                .map(Transition::origins)
                .map(origins -> origins.get(0).where())
                .distinct()
                .toList();
        Problem problem = Problem.error(
                        places.isEmpty() ? Location.NONE : places.get(0),
                        "%s follow%s without end and nobody listens to the user."
                                .formatted(
                                        String.join(", ", actions), actions.size() == 1 ? "s itself" : " each other"))
                .because("The limit of actions in a row breaks the turn off.")
                .maybe("one of the rules should end after its last action, which then waits for the user.")
                .of(Defect.ENDLESS_LOOP);
        for (Location place : places.subList(Math.min(1, places.size()), places.size())) {
            problem = problem.and(place, "another action of the circle");
        }
        return problem;
    }

    /** The states that come again and again from here. */
    private static List<Node> circle(Node start) {
        List<Node> path = new ArrayList<>();
        Node at = start;
        while (!path.contains(at)) {
            path.add(at);
            if (at.next().isEmpty()) {
                return path;
            }
            at = at.next().get(0);
        }
        return path.subList(path.indexOf(at), path.size());
    }

    /** The states from which a turn may go on without end; worst outcome of every action. */
    static boolean[] mayNeverEnd(List<Node> nodes) {
        int[] open = new int[nodes.size()];
        List<List<Node>> before = new ArrayList<>();
        nodes.forEach(node -> before.add(new ArrayList<>()));
        List<Node> ending = new ArrayList<>();
        for (Node node : nodes) {
            open[node.id()] = node.next().size();
            node.next().forEach(next -> before.get(next.id()).add(node));
            if (node.waiting() || !node.isExpanded()) {
                ending.add(node);
            }
        }
        boolean[] endless = new boolean[nodes.size()];
        java.util.Arrays.fill(endless, true);
        ending.forEach(node -> endless[node.id()] = false);
        while (!ending.isEmpty()) {
            for (Node earlier : before.get(ending.remove(ending.size() - 1).id())) {
                if (--open[earlier.id()] == 0 && endless[earlier.id()]) {
                    endless[earlier.id()] = false;
                    ending.add(earlier);
                }
            }
        }
        return endless;
    }
}
