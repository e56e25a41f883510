package org.parlance.nlu.math;

import java.util.Arrays;
import org.parlance.core.train.ModelFiles;

/** Numbers 64-bit keys from 0 in the order in which they come. */
public final class LongIndex {
    private long[] keys;
    private int[] table;
    private int size;

    public LongIndex() {
        this(1024);
    }

    private LongIndex(int capacity) {
        keys = new long[capacity];
        table = newTable(capacity);
    }

    public int size() {
        return size;
    }

    public long key(int index) {
        return keys[index];
    }

    /** The number of a key, or -1. */
    public int find(long key) {
        int mask = table.length - 1;
        for (int at = slot(key, mask); table[at] >= 0; at = (at + 1) & mask) {
            if (keys[table[at]] == key) {
                return table[at];
            }
        }
        return -1;
    }

    /** The numbers of those keys that are known. */
    public int[] findAll(long[] wanted) {
        int[] found = new int[wanted.length];
        int count = 0;
        for (long key : wanted) {
            int number = find(key);
            if (number >= 0) {
                found[count++] = number;
            }
        }
        return Arrays.copyOf(found, count);
    }

    /** The number of a key, which gets the next one when it is new. */
    public int add(long key) {
        int found = find(key);
        if (found >= 0) {
            return found;
        }
        if (size == keys.length) {
            grow();
        }
        keys[size] = key;
        put(size);
        return size++;
    }

    public void save(ModelFiles files, String name) {
        int[] halves = new int[size * 2];
        for (int i = 0; i < size; i++) {
            halves[2 * i] = (int) (keys[i] >>> 32);
            halves[2 * i + 1] = (int) keys[i];
        }
        files.putInts(name, halves);
    }

    public static LongIndex load(ModelFiles files, String name) {
        int[] halves = files.ints(name);
        LongIndex index = new LongIndex(Integer.highestOneBit(Math.max(512, halves.length)) * 2);
        for (int i = 0; i + 1 < halves.length; i += 2) {
            index.add((long) halves[i] << 32 | halves[i + 1] & 0xFFFFFFFFL);
        }
        return index;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, keys.length * 2);
        table = newTable(keys.length);
        for (int i = 0; i < size; i++) {
            put(i);
        }
    }

    private void put(int index) {
        int mask = table.length - 1;
        int at = slot(keys[index], mask);
        while (table[at] >= 0) {
            at = (at + 1) & mask;
        }
        table[at] = index;
    }

    /** Keys that are alike in their low bits, as those of a trie are, must not crowd: Knuth's multiplicative hashing. */
    private static int slot(long key, int mask) {
        return (int) (key * 0x9E3779B97F4A7C15L >>> 32) & mask;
    }

    private static int[] newTable(int capacity) {
        int[] table = new int[capacity * 2];
        Arrays.fill(table, -1);
        return table;
    }
}
