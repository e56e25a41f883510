package org.parlance.core.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.parlance.core.train.ComponentFactory;
import org.parlance.core.train.Model;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.core.train.Trainer;

/** A component for tests that learns a list of words and a random number. */
public final class Words implements ComponentFactory<List<String>, Words.Learned> {
    /** What was learned. */
    public record Learned(List<String> words) implements Model {
        @Override
        public void save(ModelFiles files) {
            files.putLines("words.txt", words);
        }
    }

    /** The words of each training that really took place. */
    public final List<String> trainings = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
        return "Words.v1";
    }

    @Override
    public Set<String> settings() {
        return Set.of("suffix", "fail");
    }

    @Override
    public Trainer<List<String>, Learned> trainer(Settings settings) {
        return (data, run) -> {
            if (settings.flag("fail", false)) {
                throw new IllegalStateException("told to fail");
            }
            trainings.add(String.join(" ", data));
            run.progress().at("words", 1, 1);
            List<String> words = new ArrayList<>(data);
            words.add(settings.text("suffix", "") + new Random(run.seed()).nextInt(1_000_000));
            return new Learned(words);
        };
    }

    @Override
    public Learned load(Settings settings, ModelFiles files) {
        return new Learned(files.lines("words.txt"));
    }

    /** A step that learns these words and what the steps it needs have learned. */
    public Step<List<String>, Learned> step(String name, Settings settings, List<String> needs, String... words) {
        Function<Trained, List<String>> data = trained -> {
            List<String> all = new ArrayList<>(List.of(words));
            needs.stream()
                    .filter(need -> !need.startsWith("data."))
                    .forEach(need ->
                            all.addAll(trained.model(need, Learned.class).words()));
            return all;
        };
        return new Step<>(new Node(name, name(), settings, needs), this, data);
    }
}
