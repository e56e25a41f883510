package org.parlance.nlu.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.parlance.core.train.TrainingRun;
import org.parlance.nlu.math.CrfInput;
import org.parlance.nlu.math.LongIndex;
import org.parlance.nlu.spi.Message;

/**
 * The training examples as the conditional random field sees them, and what describes further messages so. Each example is described
 * as if it were new: what the gazetteer and the topics know from the example itself is left out.
 */
record Described(Describer describer, List<CrfInput> inputs) {
    /** The labels that examples should get. */
    record Gold(Tags tags, List<int[]> labels) {
        List<Gazetteer.Value> values(int example) {
            int[] row = labels.get(example);
            List<Gazetteer.Value> values = new ArrayList<>();
            for (int[] stretch : tags.stretches(row)) {
                int kind = (row[stretch[0]] - 1) % tags.kinds().size();
                values.add(new Gazetteer.Value(stretch[0], stretch[1], kind));
            }
            return values;
        }
    }

    /** From so many examples on a feature must occur twice to count. */
    private static final int MANY = 2_000;

    static Described of(List<Message> messages, List<String> intents, Gold gold, TrainingRun run) {
        Topics.Learnt topics = Topics.learn(messages, intents, run);
        List<Wording> wordings = messages.stream().map(Wording::of).toList();
        Gazetteer gazetteer = new Gazetteer(gold.tags().kinds().size());
        for (int i = 0; i < messages.size(); i++) {
            gazetteer.count(wordings.get(i), gold.values(i), 1);
        }
        List<CrfFeatures.Keys> found = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            gazetteer.count(wordings.get(i), gold.values(i), -1);
            int[][] codes = gazetteer.codes(wordings.get(i));
            gazetteer.count(wordings.get(i), gold.values(i), 1);
            found.add(CrfFeatures.keys(messages.get(i), wordings.get(i), topics.guesses()[i], codes));
        }
        int values = messages.stream().mapToInt(DenseValues::ofToken).max().orElse(0);
        Describer describer = new Describer(topics.topics(), gazetteer, index(found), values);
        List<CrfInput> inputs = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            inputs.add(describer.input(found.get(i), messages.get(i)));
        }
        return new Described(describer, inputs);
    }

    private static LongIndex index(List<CrfFeatures.Keys> examples) {
        LongIndex all = new LongIndex();
        int[] counts = new int[1024];
        for (CrfFeatures.Keys example : examples) {
            for (long[] token : example.tokens()) {
                counts = counted(token, all, counts);
            }
            counts = counted(example.whole(), all, counts);
        }
        LongIndex kept = new LongIndex();
        for (int i = 0; i < all.size(); i++) {
            if (counts[i] >= (examples.size() < MANY ? 1 : 2)) {
                kept.add(all.key(i));
            }
        }
        return kept;
    }

    private static int[] counted(long[] keys, LongIndex all, int[] counts) {
        int[] grown = all.size() + keys.length <= counts.length
                ? counts
                : Arrays.copyOf(counts, 2 * (all.size() + keys.length));
        for (long key : keys) {
            grown[all.add(key)]++;
        }
        return grown;
    }
}
