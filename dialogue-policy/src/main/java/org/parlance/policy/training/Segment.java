package org.parlance.policy.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.parlance.core.event.Event.ActionExecuted;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.policy.story.Block;

/** The part of a story between two joints. */
record Segment(int id, Block block, List<Joint> starts, List<Joint> ends, List<StoryEvent> events) {
    Segment {
        starts = List.copyOf(starts);
        ends = List.copyOf(ends);
        events = List.copyOf(events);
    }

    boolean isRule() {
        return block instanceof Block.Rule;
    }

    Set<String> startNames() {
        return starts.stream().map(Joint::name).collect(Collectors.toSet());
    }

    Set<String> endNames() {
        return ends.stream().map(Joint::name).collect(Collectors.toSet());
    }

    Segment withStarts(List<Joint> others) {
        return new Segment(id, block, others, ends, events);
    }

    Segment withEnds(List<Joint> others) {
        return new Segment(id, block, starts, others, events);
    }

    /** Nothing precedes an action that a conversation begins with, so nobody can learn to predict it. */
    Segment withFirstActionUnpredictable() {
        if (!startNames().contains(Joint.START)) {
            return this;
        }
        List<StoryEvent> marked = new ArrayList<>(events);
        for (int i = 0; i < marked.size() && !(marked.get(i).event() instanceof UserUttered); i++) {
            if (marked.get(i).event() instanceof ActionExecuted) {
                marked.set(i, marked.get(i).unpredictable());
                break;
            }
        }
        return new Segment(id, block, starts, ends, marked);
    }
}
