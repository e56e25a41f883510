package org.parlance.plugin.embeddings;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.problem.ParlanceException;
import org.parlance.core.train.ModelFiles;
import org.parlance.nlu.math.SparseVector;

/** Kept meanings as files: the texts' keys, their sentence vectors, how many tokens each has, and the tokens' vectors. */
final class Shard {
    private static final String KEYS = "texts.keys";
    private static final String SENTENCES = "sentences.floats";
    private static final String COUNTS = "tokens.counts";
    private static final String SCALES = "tokens.scales";
    private static final String VALUES = "tokens.bytes";
    private static final int PLACES = SentenceEncoder.PLACES;
    /** With all shards a quarter of the cache's usual limit. */
    private static final int MOST_BYTES = 4 << 20;

    private Shard() {}

    /** Writes as many as there is room for, the first first. */
    static ModelFiles write(Map<TextKey, Meaning> meanings) {
        Map<TextKey, Meaning> kept = new LinkedHashMap<>();
        int tokens = 0;
        for (Map.Entry<TextKey, Meaning> entry : meanings.entrySet()) {
            int more = tokens + entry.getValue().tokens().size();
            if ((kept.size() + 1) * (TextKey.BYTES + PLACES * Float.BYTES) + more * PLACES <= MOST_BYTES) {
                kept.put(entry.getKey(), entry.getValue());
                tokens = more;
            }
        }
        return files(kept, tokens);
    }

    private static ModelFiles files(Map<TextKey, Meaning> meanings, int tokens) {
        ByteBuffer keys = ByteBuffer.allocate(meanings.size() * TextKey.BYTES);
        float[] sentences = new float[meanings.size() * PLACES];
        int[] counts = new int[meanings.size()];
        float[] scales = new float[tokens];
        byte[] values = new byte[tokens * PLACES];
        int text = 0;
        int token = 0;
        for (Map.Entry<TextKey, Meaning> entry : meanings.entrySet()) {
            Meaning meaning = entry.getValue();
            entry.getKey().write(keys);
            System.arraycopy(
                    meaning.sentence().values(),
                    0,
                    sentences,
                    text * PLACES,
                    meaning.sentence().size());
            counts[text++] = meaning.tokens().size();
            System.arraycopy(
                    meaning.tokens().scales(),
                    0,
                    scales,
                    token,
                    meaning.tokens().size());
            System.arraycopy(
                    meaning.tokens().values(),
                    0,
                    values,
                    token * PLACES,
                    meaning.tokens().values().length);
            token += meaning.tokens().size();
        }
        ModelFiles files = new ModelFiles();
        files.put(KEYS, keys.array());
        files.putFloats(SENTENCES, sentences);
        files.putInts(COUNTS, counts);
        files.putFloats(SCALES, scales);
        files.put(VALUES, values);
        return files;
    }

    /** Reads them back; none where the files don't fit together. */
    static Map<TextKey, Meaning> read(Optional<ModelFiles> files) {
        try {
            return files.map(Shard::meanings).orElseGet(Map::of);
        } catch (ParlanceException notWhole) {
            return Map.of();
        }
    }

    private static Map<TextKey, Meaning> meanings(ModelFiles files) {
        byte[] keys = files.bytes(KEYS);
        float[] sentences = files.floats(SENTENCES);
        int[] counts = files.ints(COUNTS);
        float[] scales = files.floats(SCALES);
        byte[] values = files.bytes(VALUES);
        boolean whole = keys.length == counts.length * TextKey.BYTES
                && sentences.length == counts.length * PLACES
                && Arrays.stream(counts).asLongStream().sum() == scales.length
                && values.length == scales.length * PLACES
                && Arrays.stream(counts).allMatch(count -> count >= 0);
        Map<TextKey, Meaning> meanings = new LinkedHashMap<>();
        ByteBuffer key = ByteBuffer.wrap(keys);
        int token = 0;
        for (int text = 0; whole && text < counts.length; text++) {
            int end = token + counts[text];
            SparseVector sentence = sentence(Arrays.copyOfRange(sentences, text * PLACES, (text + 1) * PLACES));
            TokenVectors tokens = new TokenVectors(
                    Arrays.copyOfRange(values, token * PLACES, end * PLACES), Arrays.copyOfRange(scales, token, end));
            meanings.put(TextKey.read(key), new Meaning(sentence, tokens));
            token = end;
        }
        return meanings;
    }

    private static SparseVector sentence(float[] values) {
        SparseVector vector = TokenVectors.vector(values);
        return vector.norm() == 0 ? SparseVector.EMPTY : vector;
    }
}
