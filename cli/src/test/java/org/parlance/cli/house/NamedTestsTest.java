package org.parlance.cli.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds pages that say what is shown by which test to the tests there are. */
class NamedTestsTest {
    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|Contract))(?:#(\\w+))?`");
    private static final Pattern MARKED = Pattern.compile("(?m)^\\| ([A-Z]\\d+) \\| [^|]*\\* \\|");

    @ParameterizedTest
    @ValueSource(strings = {"dialogue.md", "differences.md"})
    void every_test_that_a_page_names_exists(String page) throws IOException {
        Map<String, String> sources = FeaturesTest.testSources();
        List<String> missing = new ArrayList<>();
        int named = 0;
        for (Matcher test = TEST.matcher(text(page)); test.find(); named++) {
            if (!FeaturesTest.exists(test.group(1), test.group(2), sources)) {
                missing.add(test.group());
            }
        }

        assertThat(missing).isEmpty();
        assertThat(named).isPositive();
    }

    @Test
    void each_difference_that_the_switch_takes_back_names_what_shows_it() throws IOException {
        String page = text("differences.md");
        String shown = page.substring(page.indexOf("## What shows"));
        List<String> without = MARKED.matcher(page)
                .results()
                .map(row -> row.group(1))
                .filter(id -> !Pattern.compile("(?m)^\\|[^|]*\\b" + id + "\\b")
                        .matcher(shown)
                        .find())
                .toList();

        assertThat(without).isEmpty();
    }

    private static String text(String page) throws IOException {
        return Files.readString(Path.of("..", "docs", page));
    }
}
