package org.parlance.nlu.extract;

import org.parlance.nlu.math.Hash;
import org.parlance.nlu.math.SparseVector;
import org.parlance.nlu.spi.Features;
import org.parlance.nlu.spi.Message;

/**
 * Describes each token to the conditional random field: the word, its affixes and shape, its neighbours, what the message is about,
 * what the gazetteer knows of it, and what featurizers say.
 */
final class CrfFeatures {
    /** The features' keys for each token, and those for the message as a whole. */
    record Keys(long[][] tokens, long[] whole) {}

    private static final int AFFIX = 5;

    private final Message message;
    private final Wording wording;
    private final char topic;
    private final int[][] gazetteer;
    private final LongList keys = new LongList();

    private CrfFeatures(Message message, Wording wording, int topic, int[][] gazetteer) {
        this.message = message;
        this.wording = wording;
        this.topic = (char) topic;
        this.gazetteer = gazetteer;
    }

    /** {@code gazetteer} has the codes of {@link Gazetteer#codes} for each token. */
    static Keys keys(Message message, Wording wording, int topic, int[][] gazetteer) {
        return new CrfFeatures(message, wording, topic, gazetteer).keys();
    }

    private Keys keys() {
        long[][] all = new long[wording.length()][];
        for (int t = 0; t < all.length; t++) {
            neighbours(t);
            shapes(t);
            affixes(t);
            topic(t);
            gazetteer(t);
            featurizers(t);
            all[t] = keys.take();
        }
        return new Keys(all, new long[] {Hash.finish(Hash.step(Hash.start(60), topic))});
    }

    private void neighbours(int t) {
        for (int offset = -3; offset <= 3; offset++) {
            add(10 + offset, word(t + offset));
        }
        add(1, word(t - 1), word(t));
        add(2, word(t), word(t + 1));
        add(3, word(t - 2), word(t - 1));
        add(4, word(t + 1), word(t + 2));
        add(5, word(t - 1), word(t + 1));
    }

    private void shapes(int t) {
        add(14, wording.shape(t));
        add(15, wording.shape(t - 1));
        add(16, wording.shape(t + 1));
        add(17, wording.shape(t - 1), wording.shape(t));
        add(18, wording.shape(t), wording.shape(t + 1));
    }

    private void affixes(int t) {
        String word = word(t);
        for (int n = 1; n <= Math.min(AFFIX, word.length()); n++) {
            keys.add(Hash.finish(Hash.step(Hash.start(20 + n), word, 0, n)));
            keys.add(Hash.finish(Hash.step(Hash.start(30 + n), word, word.length() - n, word.length())));
        }
        add(40, suffix(t - 1));
        add(41, suffix(t + 1));
    }

    private String suffix(int t) {
        String word = word(t);
        return word.substring(Math.max(0, word.length() - 3));
    }

    private void topic(int t) {
        for (int offset = -1; offset <= 1; offset++) {
            keys.add(Hash.finish(Hash.step(Hash.step(Hash.start(62 + offset), topic), word(t + offset))));
        }
    }

    private void gazetteer(int t) {
        for (int offset = -1; offset <= 1; offset++) {
            int at = t + offset;
            if (at >= 0 && at < gazetteer.length) {
                for (int code : gazetteer[at]) {
                    keys.add(Hash.finish(Hash.step(Hash.start(66 + offset), (char) code)));
                }
            }
        }
        for (int code : gazetteer[t]) {
            keys.add(Hash.finish(Hash.step(Hash.step(Hash.start(68), topic), (char) code)));
        }
    }

    /** Of the token alone: featurizers that look at neighbours do so by themselves. A dense vector's places say nothing. */
    private void featurizers(int t) {
        for (Features features : message.features()) {
            if (!features.dense() && t < features.tokens().size()) {
                vector(features.origin(), features.tokens().get(t));
            }
        }
    }

    private void vector(String origin, SparseVector vector) {
        if (vector.size() == 0) {
            return;
        }
        long start = Hash.step(Hash.start(50), origin);
        for (int index : vector.indices()) {
            keys.add(Hash.finish(Hash.step(Hash.step(start, (char) (index >>> 16)), (char) index)));
        }
    }

    private void add(int kind, String value) {
        keys.add(Hash.finish(Hash.step(Hash.start(kind), value)));
    }

    private void add(int kind, String first, String second) {
        keys.add(Hash.finish(Hash.step(Hash.step(Hash.step(Hash.start(kind), first), ' '), second)));
    }

    private String word(int t) {
        return wording.word(t);
    }
}
