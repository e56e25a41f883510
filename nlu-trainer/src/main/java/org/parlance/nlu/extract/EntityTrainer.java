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
import org.parlance.nlu.math.Parallel;
import org.parlance.nlu.spi.HeldOut;
import org.parlance.nlu.spi.Message;
import org.parlance.nlu.spi.TrainingSet;

/** Fits an {@link EntityModel}, and beside it one on a part of the examples, which tells how well it does. */
public final class EntityTrainer {
    private static final int LEAST_EPOCHS = 8;
    private static final int MOST_EPOCHS = 25;
    private static final int FEW_SEQUENCES = 40_000;
    private static final float RATE = 0.1f;
    private static final CrfTrainer.Shares LEFT_OUT = new CrfTrainer.Shares(0.4f, 0.3f);

    private final Tags tags;
    private final Describer describer;
    private final CrfTrainer.Data data;
    private final TrainingRun run;

    private EntityTrainer(List<Message> messages, TrainingSet set, TrainingRun run) {
        List<List<Entity>> annotations =
                set.examples().stream().map(Example::entities).toList();
        this.tags = Tags.of(annotations);
        this.run = run;
        List<int[]> labels = IntStream.range(0, messages.size())
                .mapToObj(i -> tags.encode(messages.get(i).tokens(), annotations.get(i)))
                .toList();
        List<String> intents =
                set.examples().stream().map(e -> e.intent().orElse("")).toList();
        Described described = Described.of(messages, intents, new Described.Gold(tags, labels), run);
        this.describer = described.describer();
        this.data = new CrfTrainer.Data(
                described.inputs(),
                labels,
                tags.kinds().size(),
                describer.features().size(),
                describer.values());
    }

    /** Trains; absent when nothing is annotated. */
    public static Optional<EntityModel> train(TrainingSet data, TrainingRun run) {
        return data.examples().stream().allMatch(example -> example.entities().isEmpty())
                ? Optional.empty()
                : Optional.of(new EntityTrainer(data.messages(), data, run).train());
    }

    private EntityModel train() {
        int size = data.inputs().size();
        List<Callable<Object>> tasks = new ArrayList<>();
        int[] all = IntStream.range(0, size).toArray();
        tasks.add(() -> fit(all, epoch -> run.progress().at("Entities", epoch, epochs(size))));
        List<int[]> folds = Folds.heldOut(hasEntity(), run.seed());
        folds.stream().limit(1).forEach(fold -> tasks.add(() -> held(fold)));
        List<Object> results = Parallel.all(tasks, run.threads());
        Crf crf = (Crf) results.get(0);
        if (folds.isEmpty()) {
            return model(crf, Optional.empty());
        }
        Leaning leaning = (Leaning) results.get(1);
        HeldOut scores = HeldOut.ofEntities(
                folds.get(0).length, leaning.score().f1(), leaning.score().ofTypes());
        return model(crf.withOutsideReducedBy(leaning.reduction()), Optional.of(scores));
    }

    private EntityModel model(Crf crf, Optional<HeldOut> heldOut) {
        Pruning.Pruned pruned = Pruning.of(describer.features(), crf);
        return new EntityModel(tags, describer.withFeatures(pruned.features()), pruned.crf(), heldOut);
    }

    private int[] hasEntity() {
        return data.labels().stream()
                .mapToInt(row -> Arrays.stream(row).anyMatch(label -> label > 0) ? 1 : 0)
                .toArray();
    }

    private static int epochs(int sequences) {
        return Math.max(LEAST_EPOCHS, Math.min(MOST_EPOCHS, FEW_SEQUENCES / Math.max(1, sequences)));
    }

    private Crf fit(int[] examples, IntConsumer epochDone) {
        CrfTrainer.Schedule schedule = new CrfTrainer.Schedule(epochs(examples.length), RATE, LEFT_OUT);
        return CrfTrainer.fit(data.part(examples), schedule, run.seed(), epochDone);
    }

    private Leaning held(int[] fold) {
        boolean[] out = new boolean[data.inputs().size()];
        Arrays.stream(fold).forEach(i -> out[i] = true);
        Crf crf = fit(IntStream.range(0, out.length).filter(i -> !out[i]).toArray(), epoch -> {});
        CrfTrainer.Data unseen = data.part(fold);
        return Leaning.of(crf, tags, unseen.inputs(), unseen.labels());
    }
}
