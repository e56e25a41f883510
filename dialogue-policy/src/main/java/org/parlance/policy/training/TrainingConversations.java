package org.parlance.policy.training;

import java.util.ArrayList;
import java.util.List;
import org.parlance.core.domain.Domain;
import org.parlance.core.problem.Problems;
import org.parlance.core.tracker.SlotTable;
import org.parlance.policy.state.Featurizer;
import org.parlance.policy.story.StoryData;

/**
 * The conversations policies learn from.
 *
 * @param domain what they know about
 * @param stories one conversation per way through the stories, without those that look alike
 * @param rules one per way through the rules
 * @param paths how the files are named in models
 */
public record TrainingConversations(
        Domain domain, List<TrainingTracker> stories, List<TrainingTracker> rules, PortablePaths paths) {
    public TrainingConversations {
        stories = List.copyOf(stories);
        rules = List.copyOf(rules);
    }

    /** Follows every way through stories and rules; checkpoints that lead nowhere are reported. */
    public static TrainingConversations of(StoryData data, Domain domain, Problems problems) {
        SegmentGraph graph = SegmentGraph.of(Segments.of(data, problems));
        List<Segment> ordered = graph.ordered().stream()
                .map(Segment::withFirstActionUnpredictable)
                .toList();
        Featurizer featurizer = new Featurizer(domain);
        Walk walk = new Walk(graph, new ImpliedEvents(domain), SlotTable.of(domain), featurizer);
        List<TrainingTracker> stories = walk.through(only(ordered, false), false, problems);
        List<TrainingTracker> rules = walk.through(only(ordered, true), true, problems);
        return new TrainingConversations(domain, stories, rules, PortablePaths.of(data));
    }

    /** Rules and stories, as they are checked against each other: stories first. */
    public List<TrainingTracker> all() {
        List<TrainingTracker> all = new ArrayList<>(stories);
        all.addAll(rules);
        return all;
    }

    /** Every action of the stories with up to {@code maxHistory} states before it, 0 for all. */
    public List<Example> storyExamples(int maxHistory) {
        return portable(Example.of(stories, maxHistory));
    }

    /** Every action of the rules with all states before it. */
    public List<Example> ruleExamples() {
        return portable(Example.ofRules(rules, SlotTable.of(domain), new Featurizer(domain)));
    }

    private List<Example> portable(List<Example> examples) {
        return examples.stream()
                .map(example -> new Example(example.states(), example.action(), paths.shorten(example.origin())))
                .toList();
    }

    private static List<Segment> only(List<Segment> segments, boolean rules) {
        return segments.stream().filter(segment -> segment.isRule() == rules).toList();
    }
}
