package org.parlance.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.parlance.cli.model.LoadedModel;
import org.parlance.cli.model.ModelLoader;
import org.parlance.cli.project.DataFiles;
import org.parlance.core.domain.Domain;
import org.parlance.core.event.Event;
import org.parlance.core.problem.Problems;
import org.parlance.core.spi.Policy;
import org.parlance.core.spi.Prediction;
import org.parlance.core.tracker.Tracker;
import org.parlance.core.yaml.YamlReader;
import org.parlance.nlu.NluCatalogue;
import org.parlance.policy.story.StoryData;
import org.parlance.policy.story.StoryReader;
import org.parlance.policy.training.TrainingConversations;

/**
 * How long all policies together take for one prediction in a long conversation: a project's test stories one after the other, and
 * at twenty places in a row the question what comes next.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(2)
public class PolicyPrediction {
    private static final int PLACES = 20;

    /** How many events the conversation has. */
    @Param({"200", "2000"})
    private int events;

    /** A trained model. */
    @Param("models")
    private String model;

    /** A file or folder of test stories. */
    @Param("tests")
    private String stories;

    private final List<Tracker> places = new ArrayList<>();
    private Policy policy;
    private int next;

    public PolicyPrediction() {}

    /** Loads the model and holds the conversation. */
    @Setup
    public void hold() {
        LoadedModel loaded = new ModelLoader(NluCatalogue.standard()).load(Path.of(model));
        policy = loaded.policy().orElseThrow();
        List<Event> talk = talk(loaded.domain());
        Tracker tracker = Tracker.start("bench", loaded.domain());
        for (int i = 0; places.size() < PLACES; i++) {
            // However long the conversation is, the same is asked at its end.
            Event event = talk.get(Math.floorMod(i - events, talk.size()));
            if (i >= events && event instanceof Event.ActionExecuted) {
                places.add(tracker);
            }
            tracker = tracker.plus(event);
        }
    }

    private List<Event> talk(Domain domain) {
        Problems problems = new Problems();
        StoryData data = StoryData.EMPTY;
        for (var document : new DataFiles(YamlReader.ofProcess()).read(List.of(Path.of(stories)), problems)) {
            if (StoryReader.reads(document.content())) {
                data = data.plus(StoryReader.forTests(domain).read(document.content(), problems));
            }
        }
        List<Event> all = new ArrayList<>();
        TrainingConversations.of(data, domain, problems).stories().forEach(story -> story.events()
                .forEach(event -> all.add(event.event())));
        return all;
    }

    /** Predicts once, at the next of the places. */
    @Benchmark
    public Prediction predict() {
        next = (next + 1) % PLACES;
        return policy.predict(places.get(next));
    }
}
