package org.parlance.nlu.math;

import java.util.Random;

/** Puts numbers in a random order (Fisher and Yates). */
public final class Shuffle {
    private Shuffle() {}

    public static void inPlace(int[] items, Random random) {
        for (int i = items.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int item = items[i];
            items[i] = items[j];
            items[j] = item;
        }
    }

    /** The numbers from 0 to below {@code size} in an order that the seed decides. */
    public static int[] order(int size, long seed) {
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = i;
        }
        inPlace(order, new Random(seed));
        return order;
    }
}
