package org.parlance.nlu.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.TrainingRun;
import org.parlance.nlu.math.Crf;
import org.parlance.nlu.math.CrfInput;
import org.parlance.nlu.math.CrfTrainer;
import org.parlance.nlu.math.Hash;
import org.parlance.nlu.math.LongIndex;
import org.parlance.nlu.math.Parallel;
import org.parlance.nlu.spi.Message;

/**
 * Guesses the number of a message's intent from its words and pairs of words, as a hint for its entities: a field on a sequence of
 * one token, which is a softmax. The extractor has one of its own, because it must know what is guessed of examples not learnt from.
 */
final class Topics {
    /** What was learnt, and for each example the guess of a model that didn't learn from it. */
    record Learnt(Topics topics, int[] guesses) {}

    private static final CrfTrainer.Schedule SCHEDULE =
            new CrfTrainer.Schedule(10, 0.3f, new CrfTrainer.Shares(0.2f, 0));
    private static final int PARTS = 5;

    private final LongIndex features;
    private final int values;
    private final Crf crf;

    private Topics(LongIndex features, int values, Crf crf) {
        this.features = features;
        this.values = values;
        this.crf = crf;
    }

    static Learnt learn(List<Message> messages, List<String> intents, TrainingRun run) {
        List<String> names = List.copyOf(new TreeSet<>(intents));
        LongIndex features = new LongIndex();
        messages.forEach(message -> Arrays.stream(keys(Wording.of(message))).forEach(features::add));
        int values = messages.stream().mapToInt(DenseValues::ofSentence).max().orElse(0);
        CrfTrainer.Data data = new CrfTrainer.Data(
                messages.stream()
                        .map(m -> input(m, Wording.of(m), features, values))
                        .toList(),
                intents.stream()
                        .map(intent -> new int[] {1 + names.indexOf(intent)})
                        .toList(),
                names.size(),
                features.size(),
                values);
        List<Callable<Crf>> tasks = new ArrayList<>();
        for (int part = 0; part <= PARTS; part++) {
            int[] places = without(part, messages.size());
            tasks.add(() -> CrfTrainer.fit(data.part(places), SCHEDULE, run.seed(), epoch -> {}));
        }
        List<Crf> fields = Parallel.all(tasks, run.threads());
        int[] guesses = IntStream.range(0, messages.size())
                .map(i -> fields.get(i % PARTS).decode(data.inputs().get(i))[0])
                .toArray();
        return new Learnt(new Topics(features, values, fields.get(PARTS)), guesses);
    }

    /** The number of the likeliest intent. */
    int guess(Message message, Wording wording) {
        return crf.decode(input(message, wording, features, values))[0];
    }

    void save(ModelFiles files, String name) {
        features.save(files, name + ".keys");
        files.putInts(name + ".values", new int[] {values});
        crf.save(files, name);
    }

    static Topics load(ModelFiles files, String name) {
        return new Topics(
                LongIndex.load(files, name + ".keys"), files.ints(name + ".values")[0], Crf.load(files, name));
    }

    private static int[] without(int part, int size) {
        return IntStream.range(0, size).filter(i -> i % PARTS != part).toArray();
    }

    private static CrfInput input(Message message, Wording wording, LongIndex features, int values) {
        int[] known = features.findAll(keys(wording));
        return new CrfInput(new int[][] {known}, new int[0], new float[][] {DenseValues.sentence(message, values)});
    }

    private static long[] keys(Wording wording) {
        long[] keys = new long[2 * wording.length() + 1];
        for (int t = 0; t <= wording.length(); t++) {
            long pair = Hash.step(Hash.step(Hash.step(Hash.start(1), wording.word(t - 1)), ' '), wording.word(t));
            keys[t] = Hash.finish(pair);
            if (t < wording.length()) {
                keys[wording.length() + 1 + t] = Hash.finish(Hash.step(Hash.start(2), wording.word(t)));
            }
        }
        return keys;
    }
}
