package org.parlance.nlu.featurize;

import java.util.List;
import java.util.Locale;
import org.parlance.nlu.math.Hash;
import org.parlance.nlu.spi.Token;

/** Lists the word 1- and 2-grams and the in-word character n-grams of a message as 64-bit keys. */
final class Ngrams {
    /** Is told each n-gram, the token it belongs to and its block. */
    interface Sink {
        void add(long key, int token, int block);
    }

    static final int WORDS = 0;
    static final int CHARACTERS = 1;
    static final int BLOCKS = 2;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 5;
    private static final int LONGEST_WORD = 60;

    private Ngrams() {}

    static void each(List<Token> tokens, Sink sink) {
        String before = "\u0002";
        for (int t = 0; t < tokens.size(); t++) {
            String word = normalized(tokens.get(t).text());
            sink.add(Hash.finish(Hash.step(Hash.start(1), word)), t, WORDS);
            sink.add(pair(before, word), t, WORDS);
            characters(word, t, sink);
            before = word;
        }
        if (!tokens.isEmpty()) {
            sink.add(pair(before, "\u0003"), tokens.size() - 1, WORDS);
        }
    }

    private static long pair(String first, String second) {
        return Hash.finish(Hash.step(Hash.step(Hash.step(Hash.start(2), first), ' '), second));
    }

    private static void characters(String word, int token, Sink sink) {
        String padded = " " + word + " ";
        for (int start = 0; start + SHORTEST <= padded.length(); start++) {
            long hash = Hash.start(3);
            int last = Math.min(padded.length(), start + LONGEST);
            for (int end = start; end < last; end++) {
                hash = Hash.step(hash, padded.charAt(end));
                if (end - start + 1 >= SHORTEST) {
                    sink.add(Hash.finish(hash), token, CHARACTERS);
                }
            }
        }
    }

    /** Lower case without regard to the machine's language; any digit is a 0. */
    private static String normalized(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Look.withoutDigits(lower.length() <= LONGEST_WORD ? lower : lower.substring(0, LONGEST_WORD));
    }
}
