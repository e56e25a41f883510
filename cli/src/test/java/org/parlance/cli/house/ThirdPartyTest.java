package org.parlance.cli.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds THIRD-PARTY.md to the jars that are used: each with its version, licence and home, and none that is gone. */
class ThirdPartyTest {
    private static final String DISTRIBUTION = "## In the distribution";
    private static final String TESTS = "## Only for building and testing";
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ([\\w.-]+) \\| ([\\w.-]+) \\| [A-Z][^|]+ \\| https://\\S+ \\|$");

    @Test
    void every_jar_is_named_with_its_version_licence_and_home() throws IOException {
        List<String> named = new ArrayList<>(jars(DISTRIBUTION));
        named.addAll(jars(TESTS));

        assertThat(named).containsAll(classPath()).doesNotHaveDuplicates();
    }

    @Test
    void no_jar_is_named_that_is_gone() throws IOException {
        assertThat(classPath()).containsAll(jars(DISTRIBUTION)).containsAll(jars(TESTS));
    }

    /** The jars that these tests run with, those of Parlance itself left out. */
    private static TreeSet<String> classPath() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        TreeSet<String> jars = new TreeSet<>();
        Stream.of(path.split(File.pathSeparator))
                .map(entry -> Path.of(entry).getFileName().toString())
                .filter(name -> name.endsWith(".jar") && !name.startsWith("parlance-"))
                .forEach(jars::add);
        return jars;
    }

    private static List<String> jars(String section) throws IOException {
        String text = Files.readString(ShapeTest.root().resolve("THIRD-PARTY.md"));
        int begin = text.indexOf(section);
        int end = text.indexOf("\n## ", begin + 1);
        assertThat(begin).as(section).isNotNegative();
        return ROW.matcher(text.substring(begin, end < 0 ? text.length() : end))
                .results()
                .map(ThirdPartyTest::jar)
                .toList();
    }

    private static String jar(MatchResult row) {
        return "%s-%s.jar".formatted(row.group(1), row.group(2));
    }
}
