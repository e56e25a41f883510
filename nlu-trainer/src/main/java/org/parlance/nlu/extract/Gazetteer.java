package org.parlance.nlu.extract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.parlance.core.train.ModelFiles;
import org.parlance.nlu.math.Hash;
import org.parlance.nlu.math.LongIndex;

/** Knows which phrases and words were annotated as which kind of entity, and how often. */
final class Gazetteer {
    /** An entity's value: its first and last token and the number of its kind. */
    record Value(int first, int last, int kind) {}

    private static final int LONGEST = 8;
    private static final int OFTEN = 3;
    /** What a code says of a token, beside the kind: alone, first, last or inside of a known phrase; four more for frequent ones. */
    private static final int CODES = 16;

    private static final int ALONE = 0;
    private static final int FIRST = 1;
    private static final int LAST = 2;
    private static final int INSIDE = 3;
    private static final int FREQUENT = 4;
    private static final int WORD = 8;
    private static final int UNKNOWN = 9;

    private final int kinds;
    private final LongIndex entries;
    /** For each entry its kinds, each followed by how often; the number of kinds itself stands for no entity. */
    private int[][] counts;

    Gazetteer(int kinds) {
        this(kinds, new LongIndex(), new int[1024][]);
    }

    private Gazetteer(int kinds, LongIndex entries, int[][] counts) {
        this.kinds = kinds;
        this.entries = entries;
        this.counts = counts;
    }

    /** Counts an example's values and words; minus once takes them out again while the example itself is described. */
    void count(Wording wording, List<Value> values, int times) {
        boolean[] inside = new boolean[wording.length()];
        for (Value value : values) {
            if (value.last() - value.first() < LONGEST) {
                count(phrase(wording, value.first(), value.last()), value.kind(), times);
            }
            for (int t = value.first(); t <= value.last(); t++) {
                inside[t] = true;
                count(word(wording, t), value.kind(), times);
            }
        }
        for (int t = 0; t < inside.length; t++) {
            if (!inside[t]) {
                count(word(wording, t), kinds, times);
            }
        }
    }

    /** For each token what is known of it, as numbers. */
    int[][] codes(Wording wording) {
        List<List<Integer>> codes = new ArrayList<>();
        for (int t = 0; t < wording.length(); t++) {
            codes.add(word(entries.find(word(wording, t))));
        }
        for (int first = 0; first < wording.length(); first++) {
            phrases(wording, first, codes);
        }
        return codes.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private List<Integer> word(int entry) {
        List<Integer> codes = new ArrayList<>();
        int[] found = entry < 0 ? new int[0] : counts[entry];
        for (int i = 0; i < found.length; i += 2) {
            if (found[i + 1] > 0) {
                codes.add(found[i] * CODES + WORD);
            }
        }
        return codes.isEmpty() ? new ArrayList<>(List.of(UNKNOWN)) : codes;
    }

    /** Notes the longest known phrase that begins at a token. */
    private void phrases(Wording wording, int first, List<List<Integer>> codes) {
        for (int last = Math.min(wording.length(), first + LONGEST) - 1; last >= first; last--) {
            int entry = entries.find(phrase(wording, first, last));
            if (entry >= 0 && mark(counts[entry], first, last, codes)) {
                return;
            }
        }
    }

    private static boolean mark(int[] found, int first, int last, List<List<Integer>> codes) {
        boolean any = false;
        for (int i = 0; i < found.length; i += 2) {
            if (found[i + 1] > 0) {
                any = true;
                int code = found[i] * CODES + (found[i + 1] > OFTEN ? FREQUENT : 0);
                for (int t = first; t <= last; t++) {
                    codes.get(t).add(code + (first == last ? ALONE : t == first ? FIRST : t == last ? LAST : INSIDE));
                }
            }
        }
        return any;
    }

    private void count(long key, int kind, int times) {
        int entry = entries.add(key);
        if (entry >= counts.length) {
            counts = Arrays.copyOf(counts, 2 * entry);
        }
        int[] row = counts[entry] == null ? new int[0] : counts[entry];
        int at = 0;
        while (at < row.length && row[at] != kind) {
            at += 2;
        }
        if (at == row.length) {
            row = Arrays.copyOf(row, at + 2);
            row[at] = kind;
        }
        row[at + 1] += times;
        counts[entry] = row;
    }

    private static long word(Wording wording, int t) {
        return Hash.finish(Hash.step(Hash.start(1), wording.words()[t]));
    }

    private static long phrase(Wording wording, int first, int last) {
        long hash = Hash.start(2);
        for (int t = first; t <= last; t++) {
            hash = Hash.step(Hash.step(hash, wording.words()[t]), ' ');
        }
        return Hash.finish(hash);
    }

    void save(ModelFiles files, String name) {
        entries.save(files, name + ".keys");
        int[] flat = Arrays.stream(counts, 0, entries.size())
                .flatMapToInt(row -> IntStream.concat(IntStream.of(row.length), Arrays.stream(row)))
                .toArray();
        files.putInts(name + ".counts", flat);
    }

    static Gazetteer load(ModelFiles files, String name, int kinds) {
        LongIndex entries = LongIndex.load(files, name + ".keys");
        int[] flat = files.ints(name + ".counts");
        int[][] counts = new int[entries.size()][];
        int at = 0;
        for (int i = 0; i < counts.length; i++) {
            counts[i] = Arrays.copyOfRange(flat, at + 1, at + 1 + flat[at]);
            at += 1 + flat[at];
        }
        return new Gazetteer(kinds, entries, counts);
    }
}
