package org.parlance.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.problem.Problem;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Progress;
import org.parlance.core.train.Settings;
import org.parlance.core.train.TrainingRun;

class GraphTrainerTest {
    @TempDir
    Path folder;

    private final Words words = new Words();

    @Test
    void everything_wrong_with_a_graph_is_told_at_once() {
        List<Step<?, ?>> steps = List.of(
                words.step("a", Settings.NONE, List.of("b")),
                words.step("b", Settings.NONE, List.of("a")),
                words.step("c", Settings.NONE, List.of("data.nlo")),
                words.step("c", Settings.NONE, List.of()));
        List<Leaf> leaves = List.of(new Leaf("data.nlu", "x"));
        assertThatThrownBy(() -> TrainingGraph.of(leaves, steps))
                .isInstanceOfSatisfying(ParlanceException.class, failure -> assertThat(failure.problems())
                        .extracting(Problem::what)
                        .containsExactlyInAnyOrder(
                                "The training graph has two parts named \"c\".",
                                "The training graph goes round in a circle: a needs b needs a.",
                                "\"c\" of the training graph needs \"data.nlo\", which is not there."));
    }

    @Test
    void steps_stand_behind_what_they_need() {
        TrainingGraph graph = TrainingGraph.of(
                List.of(),
                List.of(
                        words.step("last", Settings.NONE, List.of("middle")),
                        words.step("free", Settings.NONE, List.of()),
                        words.step("middle", Settings.NONE, List.of("first")),
                        words.step("first", Settings.NONE, List.of())));
        assertThat(graph.nodes()).extracting(Node::name).containsExactly("first", "middle", "last", "free");
    }

    @Test
    void a_second_training_takes_everything_from_the_cache() {
        TrainedGraph first = train(graph("1", "x"), 1, false);
        TrainedGraph second = train(graph("1", "x"), 1, false);
        assertThat(words.trainings).hasSize(3);
        assertThat(second.nodes()).allMatch(TrainedNode::cached);
        assertThat(learned(second)).isEqualTo(learned(first));
    }

    @Test
    void only_what_depends_on_a_change_is_trained_again() {
        train(graph("1", "x"), 1, false);
        TrainedGraph second = train(graph("1", "y"), 1, false);
        assertThat(second.nodes().stream().filter(TrainedNode::cached))
                .extracting(node -> node.node().name())
                .containsExactly("left");
        train(graph("2", "y"), 1, false);
        assertThat(words.trainings).hasSize(3 + 2 + 2);
    }

    @Test
    void another_seed_is_another_model() {
        TrainedGraph first = train(graph("1", "x"), 1, false);
        TrainedGraph second = train(graph("1", "x"), 2, false);
        assertThat(second.nodes()).noneMatch(TrainedNode::cached);
        assertThat(learned(second)).isNotEqualTo(learned(first));
    }

    @Test
    void the_number_of_threads_changes_nothing_and_force_trains_everything() {
        TrainingGraph graph = wide();
        List<List<String>> one = learned(trainer(TrainingListener.NONE).train(graph, run(7, 1), true));
        List<List<String>> four = learned(trainer(TrainingListener.NONE).train(graph, run(7, 4), true));
        assertThat(four).isEqualTo(one);
        assertThat(words.trainings).hasSize(2 * 21);
    }

    @Test
    void a_listener_hears_of_each_node_once() {
        List<String> heard = new ArrayList<>();
        TrainingListener listener = new TrainingListener() {
            @Override
            public void started(Node node) {
                heard.add("started " + node.name());
            }

            @Override
            public void finished(TrainedNode node) {
                heard.add((node.cached() ? "cached " : "trained ") + node.node().name());
            }
        };
        trainer(listener).train(graph("1", "x"), run(1, 1), false);
        trainer(listener).train(graph("1", "x"), run(1, 1), false);
        assertThat(heard)
                .contains("started left", "trained left", "cached left", "cached top")
                .hasSize(9);
    }

    @Test
    void a_failing_step_ends_the_training_with_its_own_failure() {
        Settings failing = new Settings(Map.of("fail", true));
        TrainingGraph graph = TrainingGraph.of(
                List.of(),
                List.of(
                        words.step("bad", failing, List.of()),
                        words.step("after", Settings.NONE, List.of("bad")),
                        words.step("good", Settings.NONE, List.of())));
        assertThatThrownBy(() -> trainer(TrainingListener.NONE).train(graph, run(1, 1), false))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("told to fail");
        assertThat(words.trainings).isEmpty();
    }

    @Test
    void of_several_failures_on_many_threads_one_is_thrown_and_nothing_hangs() {
        List<Step<?, ?>> steps = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            steps.add(words.step("bad" + i, new Settings(Map.of("fail", true)), List.of()));
            steps.add(words.step("after" + i, Settings.NONE, List.of("bad" + i)));
        }
        TrainingGraph graph = TrainingGraph.of(List.of(), steps);
        assertThatThrownBy(() -> trainer(TrainingListener.NONE).train(graph, run(1, 8), false))
                .isInstanceOf(IllegalStateException.class);
        assertThat(words.trainings).isEmpty();
    }

    @Test
    void a_step_sees_only_what_it_needs() {
        Step<List<String>, Words.Learned> nosy =
                new Step<>(new Node("nosy", words.name(), Settings.NONE, List.of()), words, trained -> trained.model(
                                "left", Words.Learned.class)
                        .words());
        TrainingGraph graph = TrainingGraph.of(List.of(), List.of(words.step("left", Settings.NONE, List.of()), nosy));
        assertThatThrownBy(() -> train(graph, 1, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("left");
    }

    @Test
    void an_entry_that_its_factory_cannot_read_is_trained_again() throws IOException {
        TrainedGraph first = train(graph("1", "x"), 1, false);
        String fingerprint = first.nodes().get(0).fingerprint();
        TrainingCache.in(folder, TrainingCache.DEFAULT_LIMIT).put(fingerprint, new ModelFiles());
        List<Problem> warnings = new ArrayList<>();
        TrainedGraph second = trainer(new TrainingListener() {
                    @Override
                    public void warned(Problem problem) {
                        warnings.add(problem);
                    }
                })
                .train(graph("1", "x"), run(1, 1), false);
        assertThat(learned(second)).isEqualTo(learned(first));
        assertThat(warnings).hasSize(1);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(path -> path.toString().endsWith(TrainingCache.TEMPORARY));
        }
    }

    @Test
    void a_cache_that_cannot_be_written_is_told_once_and_not_for_each_node() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));
        List<Problem> warnings = new ArrayList<>();
        TrainingListener listener = new TrainingListener() {
            @Override
            public void warned(Problem problem) {
                warnings.add(problem);
            }
        };
        new GraphTrainer(TrainingCache.in(file, TrainingCache.DEFAULT_LIMIT), listener).train(wide(), run(1, 2), false);
        assertThat(warnings).extracting(Problem::what).containsExactly("The training cache can't be written.");
    }

    private TrainingGraph graph(String left, String right) {
        return TrainingGraph.of(
                List.of(new Leaf("data.left", left), new Leaf("data.right", right)),
                List.of(
                        words.step("left", Settings.NONE, List.of("data.left"), "hello"),
                        words.step("right", new Settings(Map.of("suffix", "n")), List.of("data.right"), right),
                        words.step("top", Settings.NONE, List.of("left", "right"))));
    }

    private TrainingGraph wide() {
        List<Step<?, ?>> steps = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            names.add("part" + i);
            steps.add(words.step("part" + i, Settings.NONE, List.of(), "word" + i));
        }
        steps.add(words.step("all", Settings.NONE, names));
        return TrainingGraph.of(List.of(), steps);
    }

    private TrainedGraph train(TrainingGraph graph, long seed, boolean force) {
        return trainer(TrainingListener.NONE).train(graph, run(seed, 2), force);
    }

    private GraphTrainer trainer(TrainingListener listener) {
        return new GraphTrainer(TrainingCache.in(folder, TrainingCache.DEFAULT_LIMIT), listener);
    }

    private static TrainingRun run(long seed, int threads) {
        return new TrainingRun(seed, threads, Progress.NONE);
    }

    private static List<List<String>> learned(TrainedGraph graph) {
        return graph.nodes().stream()
                .map(node ->
                        graph.model(node.node().name(), Words.Learned.class).words())
                .toList();
    }
}
