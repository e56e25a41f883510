package org.parlance.plugin.embeddings;

import java.util.Arrays;

/**
 * The word pieces of a text as the network takes them.
 *
 * @param ids their numbers in the vocabulary, the marks for begin and end among them
 * @param starts the code point of the text that each begins at
 * @param ends the code point behind each; a mark has none, its end is its start
 */
record Pieces(long[] ids, int[] starts, int[] ends) {
    int size() {
        return ids.length;
    }

    /** Whether there are only the marks. */
    boolean isEmpty() {
        return ids.length == 2;
    }

    /** Collects pieces up to a number. */
    static final class Builder {
        private long[] ids;
        private int[] starts;
        private int[] ends;
        private final int most;
        private int size;

        Builder(int most) {
            this.most = most;
            this.ids = new long[most];
            this.starts = new int[most];
            this.ends = new int[most];
        }

        int size() {
            return size;
        }

        void add(int id, int start, int end) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size * 2);
                starts = Arrays.copyOf(starts, size * 2);
                ends = Arrays.copyOf(ends, size * 2);
            }
            ids[size] = id;
            starts[size] = start;
            ends[size++] = end;
        }

        /** Forgets all behind the first so many. */
        void cut(int count) {
            size = count;
        }

        /** All, or as many as leave room for the mark at the end. */
        Pieces endingWith(int mark) {
            size = Math.min(size, most - 1);
            add(mark, 0, 0);
            return new Pieces(Arrays.copyOf(ids, size), Arrays.copyOf(starts, size), Arrays.copyOf(ends, size));
        }
    }
}
