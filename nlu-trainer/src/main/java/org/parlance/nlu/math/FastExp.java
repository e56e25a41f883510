package org.parlance.nlu.math;

/** The exponential function with about seven digits, by plain arithmetic, so that it is quick and the same on every machine. */
final class FastExp {
    private static final float LOG2E = 1.44269504f;
    private static final float LEAST = -40f;
    private static final float MOST = 40f;

    private FastExp() {}

    /** e to the power of {@code x}, which is taken as between -40 and 40. */
    static float of(float x) {
        float y = Math.min(MOST, Math.max(LEAST, x)) * LOG2E;
        int whole = (int) (y + 256.5f) - 256;
        float f = (y - whole) * 0.69314718f;
        float p = 1
                + f
                        * (1
                                + f
                                        * (0.5f
                                                + f
                                                        * (0.16666667f
                                                                + f
                                                                        * (0.041666667f
                                                                                + f
                                                                                        * (0.0083333333f
                                                                                                + f
                                                                                                        * 0.0013888889f)))));
        return p * Float.intBitsToFloat((whole + 127) << 23);
    }
}
