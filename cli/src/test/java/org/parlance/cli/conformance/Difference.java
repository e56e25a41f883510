package org.parlance.cli.conformance;

import java.util.Map;

/**
 * An answer that is another one without the switch.
 *
 * @param file the recorded file
 * @param kind of what
 * @param line what is answered without the switch
 * @param id of the row of docs/differences.md that says why
 */
record Difference(String file, String kind, String line, String id) {
    /** Why a kind of answer can differ at all. */
    private static final Map<String, String> KINDS = Map.of("tokens", "U1", "examples", "U1", "placeholders", "W1");

    static Difference of(String file, String kind, String line) {
        return new Difference(file, kind, line, KINDS.getOrDefault(kind, HttpDifferences.id(file, line)));
    }
}
