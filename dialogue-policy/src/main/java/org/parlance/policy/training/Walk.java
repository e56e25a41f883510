package org.parlance.policy.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.parlance.core.event.Event;
import org.parlance.core.problem.Defect;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.problem.Suggest;
import org.parlance.core.tracker.SlotTable;
import org.parlance.policy.state.DialogueState;
import org.parlance.policy.state.Featurizer;

/** Leads trackers through segments from joint to joint, in rounds, until no further joint is reached. */
final class Walk {
    private final SegmentGraph graph;
    private final ImpliedEvents implied;
    private final SlotTable slots;
    private final Featurizer featurizer;

    Walk(SegmentGraph graph, ImpliedEvents implied, SlotTable slots, Featurizer featurizer) {
        this.graph = graph;
        this.implied = implied;
        this.slots = slots;
        this.featurizer = featurizer;
    }

    List<TrainingTracker> through(List<Segment> segments, boolean rules, Problems problems) {
        return segments.isEmpty() ? List.of() : new Rounds(rules).run(segments, problems);
    }

    /** The state of one walk. */
    private final class Rounds {
        private final boolean rules;
        private final List<TrainingTracker> cutOff = new ArrayList<>();
        private final List<TrainingTracker> finished = new ArrayList<>();
        private final Set<List<DialogueState>> seen = new HashSet<>();
        private final Set<String> used = new HashSet<>();
        private final Set<String> unused = new TreeSet<>();
        private Map<String, List<TrainingTracker>> waiting = new LinkedHashMap<>();

        Rounds(boolean rules) {
            this.rules = rules;
            waiting.put(Joint.START, new ArrayList<>(List.of(TrainingTracker.start("", rules, slots, featurizer))));
        }

        List<TrainingTracker> run(List<Segment> segments, Problems problems) {
            Set<String> before = Set.of();
            boolean more = true;
            while (more) {
                unused.clear();
                segments.forEach(this::pass);
                waiting.keySet().stream().filter(name -> !used.contains(name)).forEach(unused::add);
                keepWaiting();
                more = !unused.equals(before) && waiting.values().stream().anyMatch(list -> !list.isEmpty());
                before = new TreeSet<>(unused);
            }
            unused.removeAll(used);
            unused.forEach(name -> cutOff.addAll(waiting.getOrDefault(name, List.of())));
            if (!rules) {
                report(problems);
            }
            cutOff.addAll(finished);
            return cutOff;
        }

        private void keepWaiting() {
            Map<String, List<TrainingTracker>> next = new LinkedHashMap<>();
            unused.stream()
                    .filter(name -> !name.equals(Joint.START))
                    .forEach(name -> next.put(name, waiting.getOrDefault(name, List.of())));
            waiting = next;
        }

        private void pass(Segment segment) {
            List<TrainingTracker> arrived = arrivals(segment);
            if (arrived.isEmpty()) {
                return;
            }
            List<TrainingTracker> passed = process(segment, distinct(arrived));
            for (Joint end : segment.ends()) {
                String start = graph.startOf(end.name());
                List<TrainingTracker> all = new ArrayList<>(waiting.getOrDefault(start, List.of()));
                all.addAll(passed);
                waiting.put(start, all);
                if (used.contains(start)) {
                    unused.add(start);
                }
            }
            if (segment.ends().isEmpty()) {
                passed.stream().filter(tracker -> seen.add(tracker.states())).forEach(finished::add);
            }
        }

        private List<TrainingTracker> arrivals(Segment segment) {
            List<TrainingTracker> arrived = new ArrayList<>();
            for (Joint start : segment.starts()) {
                List<TrainingTracker> here = waiting.getOrDefault(start.name(), List.of());
                if (!here.isEmpty()) {
                    here.stream()
                            .filter(tracker -> start.isOpenTo(tracker.tracker().state()))
                            .forEach(arrived::add);
                    used.add(start.name());
                } else if (!used.contains(start.name())) {
                    unused.add(start.name());
                }
            }
            return arrived;
        }

        private List<TrainingTracker> distinct(List<TrainingTracker> trackers) {
            Set<List<DialogueState>> here = new HashSet<>();
            return trackers.stream()
                    .filter(tracker -> here.add(tracker.states()))
                    .toList();
        }

        private List<TrainingTracker> process(Segment segment, List<TrainingTracker> arrived) {
            List<StoryEvent> events = implied.of(segment);
            if (events.isEmpty()) {
                return List.of();
            }
            List<TrainingTracker> passed = arrived.stream()
                    .map(tracker ->
                            tracker.copy(joined(tracker.name(), segment.block().name())))
                    .toList();
            for (StoryEvent event : events) {
                for (TrainingTracker tracker : passed) {
                    if (undoes(event.event())) {
                        cutOff.add(tracker.copy(tracker.name()));
                    }
                    tracker.add(event);
                }
            }
            return passed;
        }

        private void report(Problems problems) {
            for (Segment segment : graph.segments()) {
                segment.starts().forEach(start -> report(start, "ends", "starts", segment, problems));
                segment.ends().forEach(end -> report(end, "starts", "ends", segment, problems));
            }
        }

        /** The checkpoints that users named, with which some story starts or ends. */
        private Set<String> checkpoints(String side) {
            Set<String> names = new TreeSet<>();
            for (Segment segment : graph.segments()) {
                names.addAll(side.equals("starts") ? segment.startNames() : segment.endNames());
            }
            names.removeIf(name -> name.startsWith(Joint.GENERATED) || name.equals(Joint.START));
            return names;
        }

        private void report(Joint joint, String other, String own, Segment segment, Problems problems) {
            boolean generated =
                    joint.name().startsWith(Joint.GENERATED) || joint.name().equals(Joint.START);
            if (unused.contains(joint.name()) && !generated) {
                Problem problem = Problem.warning(
                                segment.block().where(),
                                "The story \"%s\" %s with the checkpoint \"%s\", but no story %s with it."
                                        .formatted(segment.block().name(), own, joint.name(), other))
                        .because("What lies beyond is not learned.")
                        .maybe(Suggest.didYouMean(joint.name(), checkpoints(other)));
                problems.add(own.equals("starts") ? problem.of(Defect.UNREACHABLE) : problem);
            }
        }
    }

    private static boolean undoes(Event event) {
        return event instanceof Event.ActionReverted
                || event instanceof Event.UserUtteranceReverted
                || event instanceof Event.Restarted;
    }

    private static String joined(String name, String block) {
        if (name.isEmpty()) {
            return block;
        }
        return Arrays.asList(name.split(" > ")).contains(block) ? name : name + " > " + block;
    }
}
