package org.parlance.cli.doctor;

/**
 * What one check found.
 *
 * @param ok whether all is well
 * @param what was looked at, in a word or two
 * @param found what is there
 * @param maybe what may help; empty when all is well
 */
record Finding(boolean ok, String what, String found, String maybe) {
    static Finding ok(String what, String found) {
        return new Finding(true, what, found, "");
    }

    static Finding warn(String what, String found, String maybe) {
        return new Finding(false, what, found, maybe);
    }
}
