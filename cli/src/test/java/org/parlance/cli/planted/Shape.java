package org.parlance.cli.planted;

import java.util.Optional;
import java.util.Set;

/**
 * One way in which people make a mistake of a kind.
 *
 * @param kind as docs/checks.md calls it
 * @param name of the shape
 * @param near kinds that name the same mistake from another side
 */
record Shape(String kind, String name, Set<String> near, Planter planter) {

    /** Edits an assistant so that it has the defect; empty where the assistant has no place for it. */
    @FunctionalInterface
    interface Planter {
        Optional<Truth> plant(Site site);
    }

    static Shape of(String kind, String name, Planter planter) {
        return new Shape(kind, name, Set.of(), planter);
    }

    Shape near(String... kinds) {
        return new Shape(kind, name, Set.of(kinds), planter);
    }
}
