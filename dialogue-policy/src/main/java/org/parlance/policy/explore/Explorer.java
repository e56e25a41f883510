package org.parlance.policy.explore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.event.Event.ActionExecuted;
import org.parlance.core.message.Parse;
import org.parlance.core.spi.Prediction;
import org.parlance.core.tracker.Tracker;
import org.parlance.core.train.Progress;
import org.parlance.policy.explore.Node.Arrival;
import org.parlance.policy.explore.Stage.Outcome;
import org.parlance.policy.property.Claim;
import org.parlance.policy.property.Property;
import org.parlance.policy.property.Step;

/**
 * Plays every conversation, breadth first: each message in each state in which the assistant waits, each outcome of each
 * action. What only assumed outcomes lead to comes after everything that is shown, so that a defect is told by what the
 * project itself shows where that is possible.
 */
public final class Explorer {
    /** A turn of so many actions never ends, whatever its states look like. */
    private static final int ENDLESS = 60;

    private final Project project;
    private final Stage stage;
    private final List<Parse> messages;
    private final int bound;
    private final Progress progress;
    private final Canon canon;
    private final Prefilled prefilled;
    private final Decisions decisions;
    private final Map<Object, Node> known = new HashMap<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Deque<Node> open = new ArrayDeque<>();
    private final Deque<Later> later = new ArrayDeque<>();
    private boolean complete = true;

    /** What only an assumed outcome leads to. */
    private record Later(Node from, Object key, Arrival arrival) {}

    /** @param bound the most states that are looked at */
    public Explorer(Project project, Stage stage, List<Parse> messages, int bound, Progress progress) {
        this.project = project;
        this.stage = stage;
        this.messages = messages;
        this.bound = bound;
        this.progress = progress;
        Relevance relevance = new Relevance(project);
        this.canon = new Canon(project, relevance);
        this.prefilled = new Prefilled(project, relevance);
        this.decisions = new Decisions(project, canon);
    }

    /** Explores until nothing new is found or the bound is reached. */
    public Explored run() {
        int[] monitors = new int[project.properties().size()];
        Arrays.fill(monitors, Claim.START);
        Arrival begin = new Arrival(stage.begin(), true, true, monitors);
        enter(Optional.empty(), key(begin), begin);
        all();
        progress.at("states", bound, bound);
        return new Explored(
                project, nodes, complete, decisions, (tracker, waits) -> known.containsKey(canon.of(tracker, waits)));
    }

    private void all() {
        while (complete && !(open.isEmpty() && later.isEmpty())) {
            if (open.isEmpty()) {
                Later next = later.poll();
                enter(Optional.of(next.from), next.key, next.arrival);
            } else {
                expand(open.poll());
            }
        }
    }

    private void expand(Node node) {
        progress.at("states", nodes.size(), bound);
        if (node.waiting()) {
            if (!node.tracker().state().paused()) {
                messages.forEach(message -> hear(node, message));
            }
        } else if (actions(node.tracker()) < ENDLESS) {
            act(node);
        }
        if (complete) {
            node.expanded();
        }
    }

    private void hear(Node node, Parse said) {
        for (Outcome outcome : stage.hear(node.tracker(), said)) {
            arrive(node, outcome, false, said.intentName(), Optional.empty());
        }
    }

    private void act(Node node) {
        Prediction prediction = stage.predict(node.tracker());
        List<Prediction> guesses = decisions.decide(node, prediction);
        play(node, node.tracker(), prediction, true);
        guesses.forEach(guess -> play(node, node.tracker(), guess, false));
        prefilled.of(node.tracker(), prediction.action()).forEach(other -> play(node, other, prediction, false));
    }

    private void play(Node node, Tracker tracker, Prediction prediction, boolean shown) {
        for (Outcome outcome : stage.run(tracker, prediction)) {
            Optional<String> action = prediction.action();
            boolean waits = action.filter(Explorer::waits).isPresent();
            arrive(node, new Outcome(outcome.after(), shown && outcome.shown()), waits, Optional.empty(), action);
        }
    }

    private static boolean waits(String action) {
        return action.equals(DefaultActions.LISTEN) || action.equals(DefaultActions.SESSION_START);
    }

    private void arrive(Node from, Outcome outcome, boolean waits, Optional<String> intent, Optional<String> action) {
        boolean waiting = waits || outcome.after().state().paused();
        Step step = new Step(from.tracker().state(), outcome.after().state(), intent, action, waiting);
        Arrival arrival = new Arrival(outcome.after(), waiting, from.shown() && outcome.shown(), watch(from, step));
        Object key = key(arrival);
        if (arrival.shown() || !from.shown() || known.containsKey(key)) {
            enter(Optional.of(from), key, arrival);
        } else {
            later.add(new Later(from, key, arrival));
        }
    }

    private int[] watch(Node from, Step step) {
        int[] monitors = from.monitors().clone();
        for (int i = 0; i < monitors.length; i++) {
            Property property = project.properties().get(i);
            monitors[i] = property.claim().after(monitors[i], step);
        }
        return monitors;
    }

    private Object key(Arrival arrival) {
        Object state = canon.of(arrival.tracker(), arrival.waiting());
        return arrival.monitors().length == 0
                ? state
                : List.of(state, Arrays.stream(arrival.monitors()).boxed().toList());
    }

    private void enter(Optional<Node> from, Object key, Arrival arrival) {
        if (!known.containsKey(key) && nodes.size() >= bound) {
            complete = false;
            return;
        }
        Node node = known.computeIfAbsent(key, unknown -> add(from, arrival));
        from.ifPresent(before -> before.leadsTo(node));
    }

    private Node add(Optional<Node> from, Arrival arrival) {
        Node node = new Node(nodes.size(), from, arrival);
        nodes.add(node);
        open.add(node);
        return node;
    }

    /** How many actions ran since the assistant last waited. */
    private static int actions(Tracker tracker) {
        int actions = 0;
        for (int i = tracker.events().size() - 1; i >= 0; i--) {
            if (tracker.events().get(i) instanceof ActionExecuted action) {
                if (waits(action.label())) {
                    break;
                }
                actions++;
            }
        }
        return actions;
    }
}
