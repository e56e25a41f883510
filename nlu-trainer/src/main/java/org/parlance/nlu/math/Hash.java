package org.parlance.nlu.math;

/** 64-bit keys of features, so that vocabularies hold numbers instead of texts: FNV-1a with Murmur3's finish. */
public final class Hash {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Hash() {}

    /** The beginning of a key of one kind of feature. */
    public static long start(int kind) {
        return step(OFFSET, (char) kind);
    }

    public static long step(long hash, char c) {
        return (hash ^ c) * PRIME;
    }

    public static long step(long hash, CharSequence text) {
        return step(hash, text, 0, text.length());
    }

    public static long step(long hash, CharSequence text, int start, int end) {
        long h = hash;
        for (int i = start; i < end; i++) {
            h = (h ^ text.charAt(i)) * PRIME;
        }
        return h;
    }

    /** Mixes the bits; never 0, which marks an empty place in {@link LongIndex}. */
    public static long finish(long hash) {
        long h = hash;
        h ^= h >>> 33;
        h *= 0xff51afd7ed558ccdL;
        h ^= h >>> 33;
        h *= 0xc4ceb9fe1a85ec53L;
        h ^= h >>> 33;
        return h == 0 ? 1 : h;
    }
}
