package org.parlance.policy.training;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.policy.story.Block;
import org.parlance.policy.story.StoryStep;

/** Cuts one story into segments: at checkpoints, and where alternatives part and join again. */
final class SegmentBuilder {
    private final Block block;
    private final IntSupplier ids;
    private final Problems problems;
    private final List<Joint> starts = new ArrayList<>();
    private final List<Draft> done = new ArrayList<>();
    private List<Draft> current = new ArrayList<>();

    /** A segment in the making. */
    private static final class Draft {
        private final int id;
        private final List<Joint> starts;
        private final List<StoryEvent> events;
        private List<Joint> ends = List.of();

        Draft(int id, List<Joint> starts, List<StoryEvent> events) {
            this.id = id;
            this.starts = starts;
            this.events = new ArrayList<>(events);
        }
    }

    SegmentBuilder(Block block, IntSupplier ids, Problems problems) {
        this.block = block;
        this.ids = ids;
        this.problems = problems;
    }

    void event(StoryEvent event) {
        begin();
        current.forEach(draft -> draft.events.add(event));
    }

    /** One segment for each alternative, all ending in the same joint. */
    void alternatives(List<StoryEvent> events) {
        if (events.size() == 1) {
            event(events.get(0));
            return;
        }
        begin();
        List<Joint> together = List.of(Joint.of(nameOf(events)));
        List<Draft> parted = new ArrayList<>();
        for (Draft draft : current) {
            for (StoryEvent event : events) {
                Draft copy = new Draft(ids.getAsInt(), draft.starts, draft.events);
                copy.events.add(event);
                copy.ends = together;
                parted.add(copy);
            }
        }
        current = parted;
    }

    void checkpoint(StoryStep.Checkpoint step) {
        if (current.isEmpty()) {
            starts.add(new Joint(step.name(), step.conditions()));
            return;
        }
        if (!step.conditions().isEmpty()) {
            problems.add(Problem.warning(step.where(), "The conditions of this checkpoint have no effect.")
                    .because("Only a checkpoint at the beginning of a story can have conditions."));
        }
        List<Draft> more = new ArrayList<>();
        for (Draft draft : current) {
            Draft ending = draft;
            if (!draft.ends.isEmpty()) {
                ending = new Draft(ids.getAsInt(), draft.starts, draft.events);
                more.add(ending);
            }
            ending.ends = List.of(Joint.of(step.name()));
        }
        current.addAll(more);
    }

    List<Segment> build() {
        done.addAll(current);
        return done.stream()
                .map(draft -> new Segment(draft.id, block, draft.starts, draft.ends, draft.events))
                .toList();
    }

    private void begin() {
        List<Draft> open =
                current.stream().filter(draft -> draft.ends.isEmpty()).collect(Collectors.toList());
        current.stream().filter(draft -> !draft.ends.isEmpty()).forEach(done::add);
        if (open.isEmpty()) {
            open.add(new Draft(ids.getAsInt(), nextStarts(), List.of()));
        }
        current = open;
    }

    private List<Joint> nextStarts() {
        Set<String> ends = new LinkedHashSet<>();
        current.forEach(draft -> draft.ends.forEach(end -> ends.add(end.name())));
        List<Joint> next =
                current.isEmpty() ? starts : ends.stream().map(Joint::of).toList();
        return next.isEmpty() ? List.of(Joint.of(Joint.START)) : next;
    }

    /** Equal beginnings of equally named stories share their joints, as in Rasa. */
    private String nameOf(List<StoryEvent> events) {
        Set<String> beginnings = new TreeSet<>();
        current.forEach(draft -> draft.starts.forEach(start -> beginnings.add(start.name())));
        List<String> before = current.stream()
                .flatMap(draft -> draft.events.stream())
                .map(event -> event.event().toString())
                .toList();
        List<String> options =
                events.stream().map(event -> event.event().toString()).sorted().toList();
        return Joint.GENERATED + "OR_"
                + String.join("_<>_", block.name(), before.toString(), beginnings.toString(), options.toString());
    }
}
