package org.parlance.nlu.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.parlance.core.message.Entity;
import org.parlance.core.train.TrainingRun;
import org.parlance.nlu.data.Example;
import org.parlance.nlu.math.Crf;
import org.parlance.nlu.math.CrfTrainer;
import org.parlance.nlu.math.Folds;
import org.parlance.nlu.math.LongIndex;
import org.parlance.nlu.math.Parallel;
import org.parlance.nlu.spi.HeldOut;
import org.parlance.nlu.spi.Message;
import org.parlance.nlu.spi.TrainingSet;

/** Fits an {@link EntityModel}, and beside it one on a part of the examples, which tells how well it does. */
public final class EntityTrainer {
    private static final int LEAST_EPOCHS = 5;
    private static final int MOST_EPOCHS = 25;
    private static final int FEW_SEQUENCES = 20_000;
    private static final float RATE = 0.05f;
    private static final int PRUNE_FROM = 2_000;

    private final Tags tags;
    private final LongIndex features;
    private final int[][][] tokens;
    private final int[][] labels;
    private final TrainingRun run;

    private EntityTrainer(List<Message> messages, List<List<Entity>> annotations, TrainingRun run) {
        this.tags = Tags.of(annotations);
        this.run = run;
        long[][][] keys = messages.stream().map(CrfFeatures::of).toArray(long[][][]::new);
        this.features = index(keys);
        this.tokens =
                Arrays.stream(keys).map(k -> EntityModel.known(k, features)).toArray(int[][][]::new);
        this.labels = IntStream.range(0, messages.size())
                .mapToObj(i -> tags.encode(messages.get(i).tokens(), annotations.get(i)))
                .toArray(int[][]::new);
    }

    /** Trains; absent when nothing is annotated. */
    public static Optional<EntityModel> train(TrainingSet data, TrainingRun run) {
        List<List<Entity>> annotations =
                data.examples().stream().map(Example::entities).toList();
        return annotations.stream().allMatch(List::isEmpty)
                ? Optional.empty()
                : Optional.of(new EntityTrainer(data.messages(), annotations, run).train());
    }

    private EntityModel train() {
        int[] hasEntity = Arrays.stream(labels)
                .mapToInt(row -> Arrays.stream(row).anyMatch(label -> label > 0) ? 1 : 0)
                .toArray();
        List<int[]> folds = Folds.heldOut(hasEntity, run.seed());
        int[] all = IntStream.range(0, tokens.length).toArray();
        List<Callable<Object>> tasks = new ArrayList<>();
        tasks.add(() -> fit(all, epoch -> run.progress().at("Entities", epoch, epochs(tokens.length))));
        folds.stream().limit(1).forEach(fold -> tasks.add(() -> held(fold)));
        List<Object> results = Parallel.all(tasks, run.threads());
        Optional<HeldOut> heldOut = results.size() > 1 ? Optional.of((HeldOut) results.get(1)) : Optional.empty();
        return Pruning.pruned(tags, features, (Crf) results.get(0), heldOut);
    }

    private static int epochs(int sequences) {
        return Math.max(LEAST_EPOCHS, Math.min(MOST_EPOCHS, FEW_SEQUENCES / Math.max(1, sequences)));
    }

    private Crf fit(int[] examples, IntConsumer epochDone) {
        int[][][] x = Arrays.stream(examples).mapToObj(i -> tokens[i]).toArray(int[][][]::new);
        int[][] y = Arrays.stream(examples).mapToObj(i -> labels[i]).toArray(int[][]::new);
        CrfTrainer.Data data = new CrfTrainer.Data(x, y, features.size());
        return CrfTrainer.fit(
                data,
                tags.blank(features.size()),
                new CrfTrainer.Schedule(epochs(x.length), RATE),
                run.seed(),
                epochDone);
    }

    private HeldOut held(int[] fold) {
        boolean[] out = new boolean[tokens.length];
        Arrays.stream(fold).forEach(i -> out[i] = true);
        Crf crf = fit(IntStream.range(0, tokens.length).filter(i -> !out[i]).toArray(), epoch -> {});
        SpanScore score = new SpanScore(tags);
        Arrays.stream(fold).forEach(i -> score.add(labels[i], crf.decode(tokens[i])));
        return new HeldOut(fold.length, Optional.empty(), Optional.of(score.f1()));
    }

    private static LongIndex index(long[][][] keys) {
        LongIndex all = new LongIndex();
        int[] counts = new int[1024];
        for (long[][] sentence : keys) {
            for (long[] token : sentence) {
                for (long key : token) {
                    int feature = all.add(key);
                    counts = feature < counts.length ? counts : Arrays.copyOf(counts, feature * 2);
                    counts[feature]++;
                }
            }
        }
        return kept(all, counts, keys.length < PRUNE_FROM ? 1 : 2);
    }

    private static LongIndex kept(LongIndex all, int[] counts, int least) {
        LongIndex kept = new LongIndex();
        for (int i = 0; i < all.size(); i++) {
            if (counts[i] >= least) {
                kept.add(all.key(i));
            }
        }
        return kept;
    }
}
