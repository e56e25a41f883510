package org.parlance.policy.training;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Takes out the joints that the cutting of cycles left without a counterpart. */
final class UnusedJoints {
    private UnusedJoints() {}

    static Map<Integer, Segment> removed(
            Map<Integer, Segment> segments, Set<String> cut, Map<String, String> startOfEnd) {
        Set<String> unused = unused(segments.values(), startOfEnd);
        Predicate<Joint> deadStart = joint -> unused.contains(joint.name()) && cut.contains(joint.name());
        Predicate<Joint> deadEnd =
                joint -> unused.contains(joint.name()) && joint.name().startsWith(Joint.GENERATED);
        Map<Integer, Segment> rest = new LinkedHashMap<>();
        segments.forEach((id, segment) -> {
            Segment cleaned =
                    segment.withStarts(without(segment.starts(), deadStart)).withEnds(without(segment.ends(), deadEnd));
            boolean lostStarts = !segment.starts().isEmpty() && cleaned.starts().isEmpty();
            boolean lostEnds = !segment.ends().isEmpty() && cleaned.ends().isEmpty();
            if (!lostStarts && !lostEnds) {
                rest.put(id, cleaned);
            }
        });
        return rest;
    }

    private static List<Joint> without(List<Joint> joints, Predicate<Joint> dead) {
        List<Joint> rest = new ArrayList<>(joints);
        rest.removeIf(dead);
        return rest;
    }

    /** Joints where something only begins or only ends. */
    private static Set<String> unused(Collection<Segment> segments, Map<String, String> startOfEnd) {
        Set<String> starts = new HashSet<>(Set.of(Joint.START));
        Set<String> ends = new HashSet<>(Set.of(Joint.START));
        for (Segment segment : segments) {
            starts.addAll(segment.startNames());
            segment.endNames().forEach(end -> ends.add(startOfEnd.getOrDefault(end, end)));
        }
        Set<String> either = new HashSet<>(starts);
        either.addAll(ends);
        either.removeIf(name -> starts.contains(name) && ends.contains(name));
        return either;
    }
}
