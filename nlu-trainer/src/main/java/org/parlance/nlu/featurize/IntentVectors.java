package org.parlance.nlu.featurize;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.parlance.core.json.Json;
import org.parlance.core.spi.NluEvidence.TokenWeight;
import org.parlance.core.train.ModelFiles;
import org.parlance.core.train.Settings;
import org.parlance.nlu.math.LongIndex;
import org.parlance.nlu.math.Softmax;
import org.parlance.nlu.math.SparseVector;
import org.parlance.nlu.spi.Features;
import org.parlance.nlu.spi.Message;
import org.parlance.nlu.spi.Token;

/**
 * Makes the vector that a softmax sees: n-grams of words and characters weighted by how telling they are (inverse document
 * frequency), and the vectors of the pipeline's featurizers behind them; each block has length 1.
 */
public final class IntentVectors {
    private static final String KEYS = "ngrams.keys";
    private static final String IDF = "ngrams.idf";
    private static final String BLOCKS = "blocks.json";
    private static final int PRUNE_FROM = 1500;

    private final LongIndex keys;
    private final float[] idf;
    private final Map<String, Integer> blocks;
    private final int size;

    private IntentVectors(LongIndex keys, float[] idf, Map<String, Integer> blocks) {
        this.keys = keys;
        this.idf = idf;
        this.blocks = blocks;
        this.size = keys.size()
                + blocks.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Learns the n-grams of these messages; {@code featurizers} restricts the blocks of others to these aliases. */
    public static IntentVectors learn(List<Message> messages, Settings settings) {
        LongIndex all = new LongIndex();
        Frequencies frequencies = new Frequencies();
        for (int m = 0; m < messages.size(); m++) {
            int example = m;
            Ngrams.each(messages.get(m).tokens(), (key, token, block) -> frequencies.count(all.add(key), example));
        }
        int least = messages.size() >= PRUNE_FROM ? 2 : 1;
        LongIndex kept = new LongIndex();
        float[] idf = new float[all.size()];
        for (int i = 0; i < all.size(); i++) {
            if (frequencies.of(i) >= least) {
                idf[kept.add(all.key(i))] = (float) inverse(frequencies.of(i), messages.size());
            }
        }
        return new IntentVectors(kept, Arrays.copyOf(idf, kept.size()), blocks(messages, settings));
    }

    public static IntentVectors load(ModelFiles files) {
        Map<String, Integer> blocks = new LinkedHashMap<>();
        for (Object block : Json.list(files.json(BLOCKS))) {
            Map<String, Object> json = Json.map(block);
            blocks.put(String.valueOf(json.get("origin")), ((Number) json.get("size")).intValue());
        }
        return new IntentVectors(LongIndex.load(files, KEYS), files.floats(IDF), blocks);
    }

    public void save(ModelFiles files) {
        keys.save(files, KEYS);
        files.putFloats(IDF, idf);
        List<Map<String, Object>> list = new ArrayList<>();
        blocks.forEach((origin, width) -> list.add(Map.of("origin", origin, "size", (long) width)));
        files.putJson(BLOCKS, list);
    }

    public int size() {
        return size;
    }

    public SparseVector of(Message message) {
        Cells cells = cells(message);
        VectorBuilder vector = new VectorBuilder();
        vector.add(cells);
        int offset = keys.size();
        for (Map.Entry<String, Integer> block : blocks.entrySet()) {
            for (Features features : message.features()) {
                if (features.origin().equals(block.getKey())) {
                    vector.add(features.sentence(), offset);
                }
            }
            offset += block.getValue();
        }
        return vector.build();
    }

    /** What each token's n-grams add to the log-odds of one class over another, strongest first. */
    public List<TokenWeight> weights(Message message, Softmax softmax, int winner, int other) {
        Cells cells = cells(message);
        double[] sums = new double[message.tokens().size()];
        for (int i = 0; i < cells.count(); i++) {
            int feature = cells.feature(i);
            double value = cells.value(i);
            sums[cells.token(i)] += value * (softmax.weight(feature, winner) - softmax.weight(feature, other));
        }
        List<TokenWeight> weights = new ArrayList<>();
        for (int t = 0; t < sums.length; t++) {
            Token token = message.tokens().get(t);
            weights.add(new TokenWeight(token.text(), sums[t] / softmax.temperature()));
        }
        weights.sort((a, b) -> Double.compare(Math.abs(b.weight()), Math.abs(a.weight())));
        return weights;
    }

    private Cells cells(Message message) {
        Cells cells = new Cells();
        Ngrams.each(message.tokens(), (key, token, block) -> {
            int feature = keys.find(key);
            if (feature >= 0) {
                cells.add(feature, token, block, idf[feature]);
            } else {
                cells.miss(block);
            }
        });
        cells.normalize();
        return cells;
    }

    private static double inverse(int frequency, int examples) {
        return 1 + StrictMath.log((1.0 + examples) / (1.0 + frequency));
    }

    private static Map<String, Integer> blocks(List<Message> messages, Settings settings) {
        List<String> wanted = settings.texts("featurizers");
        Map<String, Integer> blocks = new LinkedHashMap<>();
        for (Message message : messages.subList(0, Math.min(1, messages.size()))) {
            for (Features features : message.features()) {
                if (wanted.isEmpty() || wanted.contains(features.origin())) {
                    blocks.put(features.origin(), features.size());
                }
            }
        }
        return blocks;
    }
}
