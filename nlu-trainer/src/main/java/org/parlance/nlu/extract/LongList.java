package org.parlance.nlu.extract;

import java.util.Arrays;

/** Collects keys. */
final class LongList {
    private long[] items = new long[64];
    private int count;

    void add(long item) {
        if (count == items.length) {
            items = Arrays.copyOf(items, count * 2);
        }
        items[count++] = item;
    }

    /** What was collected; the list is empty afterwards. */
    long[] take() {
        long[] taken = Arrays.copyOf(items, count);
        count = 0;
        return taken;
    }
}
