package org.parlance.core.archive;

import java.util.regex.Pattern;

/** The names of the entries in an archive. */
final class ArchiveNames {
    static final String MANIFEST = "manifest.json";
    static final String CONFIG = "config.yml";
    static final String DOMAIN = "domain.yml";
    static final String PROVENANCE = "provenance.json";

    /** Parts of letters, digits and {@code . _ -} that don't begin with a dot, so that no name leads out or is absolute. */
    private static final Pattern PLAIN =
            Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");

    private ArchiveNames() {}

    static boolean isPlain(String name) {
        return PLAIN.matcher(name).matches();
    }

    /** The folder of the n-th node, counted from 1; what a component's name has besides letters becomes an underscore. */
    static String folder(int number, String component) {
        return "components/%d-%s/".formatted(number, component.replaceAll("[^A-Za-z0-9._-]", "_"));
    }
}
