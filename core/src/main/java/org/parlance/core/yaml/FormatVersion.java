package org.parlance.core.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;

/** The {@code version} key of a training-data or domain file. */
public final class FormatVersion {
    /** The newest format that is read. */
    public static final String LATEST = "3.1";

    private static final int LATEST_MAJOR = 3;
    private static final int LATEST_MINOR = 1;
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,6})(?:\\.(\\d{1,6}))?(?:\\.\\d+)*");

    private FormatVersion() {}

    /** False for a file in a newer format, which is told in a warning and must be skipped; older and missing versions are read. */
    public static boolean isReadable(YamlMapping file, Problems problems) {
        Optional<YamlNode> version = file.present("version");
        if (version.isEmpty()) {
            return true;
        }
        Matcher numbers = NUMBERS.matcher(String.valueOf(version.get().plain()).strip());
        boolean understood = numbers.matches();
        if (!understood || !(version.get().plain() instanceof String)) {
            problems.add(Problem.warning(version.get().location(), "The version is not a text like \"3.1\".")
                    .because("The file is read as version \"3.1\".")
                    .maybe("it should be version: \"3.1\", with the quotes."));
        }
        if (understood && isNewer(numbers)) {
            problems.add(Problem.warning(
                            version.get().location(), "This file has the format version %s.".formatted(numbers.group()))
                    .because("Formats up to %s are read, so this file is skipped.".formatted(LATEST)));
            return false;
        }
        return true;
    }

    private static boolean isNewer(Matcher numbers) {
        int major = Integer.parseInt(numbers.group(1));
        int minor = numbers.group(2) == null ? 0 : Integer.parseInt(numbers.group(2));
        return major > LATEST_MAJOR || major == LATEST_MAJOR && minor > LATEST_MINOR;
    }
}
