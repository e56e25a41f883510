package org.parlance.nlu;

/** Which numbers a setting should have. */
record SettingsRange(double least, double most, String inWords) {
    /** A probability or another part of a whole. */
    static final SettingsRange SHARE = new SettingsRange(0, 1, "between 0 and 1");

    static SettingsRange from(int least) {
        return new SettingsRange(least, Double.POSITIVE_INFINITY, "at least " + least);
    }

    /** Not a number is in no range. */
    boolean has(double value) {
        return value >= least && value <= most;
    }
}
