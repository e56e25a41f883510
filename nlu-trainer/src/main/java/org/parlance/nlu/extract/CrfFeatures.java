package org.parlance.nlu.extract;

import java.util.List;
import java.util.Locale;
import org.parlance.nlu.featurize.Look;
import org.parlance.nlu.math.Hash;
import org.parlance.nlu.math.SparseVector;
import org.parlance.nlu.spi.Features;
import org.parlance.nlu.spi.Message;
import org.parlance.nlu.spi.Token;

/** Describes each token to the conditional random field: the word, its affixes and shape, its neighbours, and what featurizers say. */
final class CrfFeatures {
    private static final int AFFIX = 5;
    private static final String BEGIN = "\u0002";
    private static final String END = "\u0003";
    private static final int LONGEST_WORD = 60;

    private final Message message;
    private final String[] words;
    private final String[] shapes;
    private final LongList keys = new LongList();

    private CrfFeatures(Message message) {
        this.message = message;
        List<Token> tokens = message.tokens();
        words = tokens.stream().map(token -> normalized(token.text())).toArray(String[]::new);
        shapes = tokens.stream().map(token -> Look.shape(cut(token.text()))).toArray(String[]::new);
    }

    /** The features' keys for each token. */
    static long[][] of(Message message) {
        CrfFeatures features = new CrfFeatures(message);
        long[][] all = new long[features.words.length][];
        for (int t = 0; t < all.length; t++) {
            features.describe(t);
            all[t] = features.keys.take();
        }
        return all;
    }

    private void describe(int t) {
        add(1, word(t));
        add(2, word(t - 1));
        add(3, word(t + 1));
        add(4, word(t - 2));
        add(5, word(t + 2));
        add(6, word(t - 1), word(t));
        add(7, word(t), word(t + 1));
        add(8, word(t - 2), word(t - 1));
        add(9, word(t + 1), word(t + 2));
        add(10, word(t - 1), word(t + 1));
        add(11, shape(t));
        add(12, shape(t - 1));
        add(13, shape(t + 1));
        add(14, shape(t - 1), shape(t));
        add(15, shape(t), shape(t + 1));
        affixes(t);
        featurizers(t);
    }

    private void affixes(int t) {
        String word = words[t];
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

    /** A dense vector has all its places, which would say the same of every token. */
    private void featurizers(int t) {
        for (Features features : message.features()) {
            for (int offset = -1; offset <= 1 && !features.dense(); offset++) {
                int at = t + offset;
                if (at >= 0 && at < features.tokens().size()) {
                    vector(features.origin(), features.tokens().get(at), 50 + offset);
                }
            }
        }
    }

    private void vector(String origin, SparseVector vector, int kind) {
        if (vector.size() == 0) {
            return;
        }
        long start = Hash.step(Hash.start(kind), origin);
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
        return t < 0 ? BEGIN : t >= words.length ? END : words[t];
    }

    private String shape(int t) {
        return t < 0 ? BEGIN : t >= shapes.length ? END : shapes[t];
    }

    private static String normalized(String word) {
        String lower = cut(word).toLowerCase(Locale.ROOT);
        return lower.chars().anyMatch(Character::isDigit) ? lower.replaceAll("\\d", "0") : lower;
    }

    private static String cut(String word) {
        return word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD);
    }
}
