package org.parlance.policy.training;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Segments joined by their checkpoints, in an order in which each comes after those that lead to it. */
final class SegmentGraph {
    private final List<Segment> segments;
    private final List<Integer> order = new ArrayList<>();
    private final List<Edge> backEdges = new ArrayList<>();
    private final Map<String, String> startOfEnd;

    /** A way from one segment to another, which closes a cycle. */
    private record Edge(int from, int to) {}

    private SegmentGraph(Collection<Segment> segments, Map<String, String> startOfEnd) {
        this.segments = List.copyOf(segments);
        this.startOfEnd = startOfEnd;
        sort();
    }

    /** The graph with every cycle cut open. */
    static SegmentGraph of(List<Segment> segments) {
        return new SegmentGraph(segments, Map.of()).acyclic();
    }

    List<Segment> segments() {
        return segments;
    }

    List<Segment> ordered() {
        Map<Integer, Segment> byId = byId();
        return order.stream().map(byId::get).toList();
    }

    /** Where a conversation goes on that came to the end of a cut cycle. */
    String startOf(String end) {
        return startOfEnd.getOrDefault(end, end);
    }

    private void sort() {
        Map<String, Set<Integer>> byStart = new LinkedHashMap<>();
        for (Segment segment : segments) {
            segment.starts().forEach(start -> byStart.computeIfAbsent(start.name(), name -> new TreeSet<>())
                    .add(segment.id()));
        }
        Map<Integer, Set<Integer>> next = new TreeMap<>();
        for (Segment segment : segments) {
            Set<Integer> following = next.computeIfAbsent(segment.id(), id -> new TreeSet<>());
            segment.ends().forEach(end -> following.addAll(byStart.getOrDefault(end.name(), Set.of())));
        }
        Deque<Integer> ordered = new ArrayDeque<>();
        Map<Integer, Boolean> finished = new LinkedHashMap<>();
        new ArrayList<>(new TreeSet<>(next.keySet()).descendingSet()).forEach(id -> visit(id, next, finished, ordered));
        order.addAll(ordered);
        backEdges.sort((a, b) -> a.from != b.from ? Integer.compare(a.from, b.from) : Integer.compare(a.to, b.to));
    }

    private void visit(
            int id, Map<Integer, Set<Integer>> next, Map<Integer, Boolean> finished, Deque<Integer> ordered) {
        if (finished.containsKey(id)) {
            return;
        }
        finished.put(id, false);
        for (int following : next.get(id)) {
            if (Boolean.FALSE.equals(finished.get(following))) {
                backEdges.add(new Edge(id, following));
            } else {
                visit(following, next, finished, ordered);
            }
        }
        ordered.addFirst(id);
        finished.put(id, true);
    }

    private SegmentGraph acyclic() {
        Map<Integer, Segment> byId = byId();
        Map<String, String> starts = new LinkedHashMap<>(startOfEnd);
        Set<String> cut = new HashSet<>();
        for (int i = 0; i < backEdges.size(); i++) {
            cut.addAll(cut(backEdges.get(i), "CYCL_%%s_%d".formatted(i), byId, starts));
        }
        Map<Integer, Segment> rest = UnusedJoints.removed(byId, cut, starts);
        return new SegmentGraph(rest.values(), starts);
    }

    /** Ends the segment before the cycle closes, and lets conversations that got there begin anew in a later round. */
    private static Set<String> cut(Edge edge, String pattern, Map<Integer, Segment> byId, Map<String, String> starts) {
        String sink = Joint.GENERATED + pattern.formatted("SINK");
        String connector = Joint.GENERATED + pattern.formatted("CONN");
        String source = Joint.GENERATED + pattern.formatted("SRC");
        starts.put(sink, source);
        Segment from = byId.get(edge.from);
        Set<String> shared = new TreeSet<>(from.endNames());
        shared.retainAll(byId.get(edge.to).startNames());
        List<Joint> ends = new ArrayList<>(from.ends());
        ends.removeIf(end -> shared.contains(end.name()));
        ends.add(Joint.of(sink));
        byId.put(edge.from, from.withEnds(ends));
        boolean connected = false;
        for (Segment segment : List.copyOf(byId.values())) {
            String name = segment.id() == edge.to ? source : connector;
            List<Joint> more = additional(segment, shared, name);
            connected |= segment.id() != edge.to && sharesStart(segment, shared);
            if (!more.isEmpty()) {
                List<Joint> all = new ArrayList<>(segment.starts());
                all.addAll(more);
                byId.put(segment.id(), segment.withStarts(all));
            }
        }
        if (connected) {
            ends.add(Joint.of(connector));
            byId.put(edge.from, byId.get(edge.from).withEnds(ends));
        }
        return shared;
    }

    private static boolean sharesStart(Segment segment, Set<String> shared) {
        return segment.starts().stream().anyMatch(start -> shared.contains(start.name()));
    }

    private static List<Joint> additional(Segment segment, Set<String> shared, String name) {
        List<Joint> more = new ArrayList<>();
        for (Joint start : segment.starts()) {
            Joint added = new Joint(name, start.conditions());
            if (shared.contains(start.name()) && !segment.starts().contains(added)) {
                more.add(added);
            }
        }
        return more;
    }

    private Map<Integer, Segment> byId() {
        Map<Integer, Segment> byId = new LinkedHashMap<>();
        segments.forEach(segment -> byId.put(segment.id(), segment));
        return byId;
    }
}
