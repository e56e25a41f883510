package org.parlance.nlu.featurize;

import java.util.ArrayList;
import java.util.Arrays;
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
 * frequency), and the vectors of the pipeline's featurizers behind them, the dense ones last; each block has a fixed length.
 */
public final class IntentVectors {
    private static final String KEYS = "ngrams.keys";
    private static final String IDF = "ngrams.idf";
    private static final String BLOCKS = "blocks.json";
    private static final int PRUNE_FROM = 1500;
    /** The length of a sparse featurizer's block beside that of the n-grams. */
    private static final float FEATURIZER = 0.5f;

    /** A featurizer's block. */
    private record Block(String origin, int size, boolean dense) {
        Map<String, Object> toJson() {
            return Map.of("origin", origin, "size", (long) size, "dense", dense);
        }

        static Block fromJson(Object value) {
            Map<String, Object> json = Json.map(value);
            int size = ((Number) json.get("size")).intValue();
            return new Block(String.valueOf(json.get("origin")), size, Boolean.TRUE.equals(json.get("dense")));
        }
    }

    /** A message and its vector. */
    public static final class Reading {
        private final Message message;
        private final Cells cells;
        private final SparseVector vector;

        private Reading(Message message, Cells cells, SparseVector vector) {
            this.message = message;
            this.cells = cells;
            this.vector = vector;
        }

        public SparseVector vector() {
            return vector;
        }

        /** Whether it says nothing. */
        public boolean isBlank() {
            return message.text().isBlank();
        }
    }

    private final LongIndex keys;
    private final float[] idf;
    private final List<Block> blocks;
    private final Balance balance;

    private IntentVectors(LongIndex keys, float[] idf, List<Block> blocks, Balance balance) {
        this.keys = keys;
        this.idf = idf;
        this.blocks = blocks;
        this.balance = balance;
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
        return new IntentVectors(kept, Arrays.copyOf(idf, kept.size()), blocks(messages, settings), Balance.EQUAL);
    }

    public static IntentVectors load(ModelFiles files) {
        Map<String, Object> json = files.jsonObject(BLOCKS);
        List<Block> blocks =
                Json.list(json.get("blocks")).stream().map(Block::fromJson).toList();
        return new IntentVectors(
                LongIndex.load(files, KEYS), files.floats(IDF), blocks, Balance.fromJson(json.get("balance")));
    }

    public void save(ModelFiles files) {
        keys.save(files, KEYS);
        files.putFloats(IDF, idf);
        files.putJson(
                BLOCKS, Map.of("blocks", blocks.stream().map(Block::toJson).toList(), "balance", balance.toJson()));
    }

    public int size() {
        return keys.size() + blocks.stream().mapToInt(Block::size).sum();
    }

    public boolean hasDense() {
        return blocks.stream().anyMatch(Block::dense);
    }

    /** The same with other lengths of blocks. */
    public IntentVectors with(Balance other) {
        return new IntentVectors(keys, idf, blocks, other);
    }

    /** What {@link #of} gives, from the vector that it gave with {@link Balance#EQUAL}. */
    public SparseVector balanced(SparseVector equal) {
        int dense = size()
                - blocks.stream().filter(Block::dense).mapToInt(Block::size).sum();
        int[] indices = equal.indices();
        float[] values = new float[indices.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = equal.values()[i] * (indices[i] < dense ? balance.sparse() : balance.dense());
        }
        return new SparseVector(indices, values);
    }

    public SparseVector of(Message message) {
        return vector(message, cells(message));
    }

    /** A message's vector beside the n-grams that it was made of, which then need not be looked up again. */
    public Reading read(Message message) {
        Cells cells = cells(message);
        return new Reading(message, cells, vector(message, cells));
    }

    private SparseVector vector(Message message, Cells cells) {
        VectorBuilder vector = new VectorBuilder();
        vector.add(cells, balance.sparse());
        int offset = keys.size();
        for (Block block : blocks) {
            for (Features features : message.features()) {
                if (features.origin().equals(block.origin())) {
                    float length = block.dense() ? balance.dense() : FEATURIZER * balance.sparse();
                    vector.add(features.sentence(), offset, length);
                }
            }
            offset += block.size();
        }
        return vector.build();
    }

    /** What each token's n-grams add to the log-odds of one class over another, strongest first. */
    public List<TokenWeight> weights(Reading reading, Softmax softmax, int winner, int other) {
        Cells cells = reading.cells;
        Message message = reading.message;
        double[] sums = new double[message.tokens().size()];
        for (int i = 0; i < cells.count(); i++) {
            int feature = cells.feature(i);
            double value = balance.sparse() * cells.value(i);
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

    private static List<Block> blocks(List<Message> messages, Settings settings) {
        List<String> wanted = settings.texts("featurizers");
        List<Block> sparse = new ArrayList<>();
        List<Block> dense = new ArrayList<>();
        for (Message message : messages.subList(0, Math.min(1, messages.size()))) {
            for (Features features : message.features()) {
                if (wanted.isEmpty() || wanted.contains(features.origin())) {
                    Block block = new Block(features.origin(), features.size(), features.dense());
                    (block.dense() ? dense : sparse).add(block);
                }
            }
        }
        sparse.addAll(dense);
        return List.copyOf(sparse);
    }
}
