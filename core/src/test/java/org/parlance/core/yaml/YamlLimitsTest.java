package org.parlance.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;

@Timeout(20)
class YamlLimitsTest {
    private final Problems problems = new Problems();

    @Test
    void boundsWhatAliasesStandFor() {
        String laughs = IntStream.rangeClosed(1, 30)
                .mapToObj(i -> "a%d: &a%d [%s]".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9) + "*a" + (i - 1)))
                .collect(Collectors.joining("\n", "a0: &a0 [lol]\n", "\n"));
        assertThat(read(laughs, YamlLimits.DEFAULT)).isEmpty();
        assertThat(onlyProblem().what()).isEqualTo("This file holds more than 5000000 values.");
        assertThat(onlyProblem().where().line()).isEqualTo(8);
    }

    @Test
    void boundsWhatMergeKeysStandFor() {
        String merges = IntStream.rangeClosed(1, 40)
                .mapToObj(i -> "a%d: &a%d {<<: [*a%d, *a%d], k%d: 1}".formatted(i, i, i - 1, i - 1, i))
                .collect(Collectors.joining("\n", "a0: &a0 {k: 1}\n", "\n"));
        assertThat(read(merges, YamlLimits.DEFAULT)).isEmpty();
        assertThat(onlyProblem().what()).contains("more than 5000000 values");
    }

    @Test
    void boundsDepthReachedThroughAliases() {
        String chain = IntStream.rangeClosed(1, 5000)
                .mapToObj(i -> "- &a%d [*a%d]".formatted(i, i - 1))
                .collect(Collectors.joining("\n", "- &a0 [x]\n", "\n"));
        assertThat(read(chain, YamlLimits.DEFAULT)).isEmpty();
        assertThat(onlyProblem().what()).isEqualTo("Lists and mappings are nested more than 100 deep.");
    }

    @Test
    void boundsNesting() {
        for (String open : new String[] {"[", "{a: ", "- ", "? "}) {
            Problems found = new Problems();
            assertThat(reader(YamlLimits.DEFAULT).read("deep.yml", open.repeat(100_000), found))
                    .isEmpty();
            assertThat(found.sorted()).as(open).singleElement().satisfies(problem -> assertThat(problem.what())
                    .isEqualTo("Lists and mappings are nested more than 100 deep."));
        }
    }

    @Test
    void readsUpToTheDepthLimit() {
        String deepest = "[".repeat(100) + "]".repeat(100);
        assertThat(read(deepest, YamlLimits.DEFAULT)).isPresent();
        assertThat(problems.sorted()).isEmpty();
        assertThat(read("[" + deepest + "]", YamlLimits.DEFAULT)).isPresent();
        assertThat(read("[x, [" + deepest + "]]", YamlLimits.DEFAULT)).isEmpty();
    }

    @Test
    void boundsTheNumberOfValues() {
        assertThat(read("[a, b, c]", new YamlLimits(100, 10, 4))).isPresent();
        assertThat(read("[a, b, c, d]", new YamlLimits(100, 10, 4))).isEmpty();
        assertThat(onlyProblem().what()).isEqualTo("This file holds more than 4 values.");
    }

    @Test
    void boundsTheLengthOfATextInCodePoints() {
        assertThat(read("😀😀😀", new YamlLimits(3, 10, 10))).isPresent();
        assertThat(read("😀😀😀😀", new YamlLimits(3, 10, 10))).isEmpty();
        assertThat(onlyProblem().what()).isEqualTo("This file is longer than 3 characters.");
    }

    @Test
    void boundsTheLengthOfAFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("long.yml"), "x".repeat(1000));
        assertThat(reader(new YamlLimits(3, 10, 10)).read(file, problems)).isEmpty();
        assertThat(onlyProblem().what()).isEqualTo("This file is longer than 3 characters.");
    }

    @Test
    void readsManyValuesAndLongTextsQuickly() {
        String many = "- {intent: greet, text: hello}\n".repeat(50_000);
        assertThat(read(many, YamlLimits.DEFAULT)).isPresent();
        String block = "examples: |\n" + "  - hello there\n".repeat(200_000);
        assertThat(read(block, YamlLimits.DEFAULT)).isPresent();
        String key = "x".repeat(2_000_000) + ": 1";
        read(key, YamlLimits.DEFAULT);
        assertThat(read("a: " + "${".repeat(100_000) + "}", YamlLimits.DEFAULT)).isPresent();
        assertThat(read("'" + "\\u005c".repeat(100_000) + "'", YamlLimits.DEFAULT))
                .isPresent();
    }

    private Problem onlyProblem() {
        assertThat(problems.sorted()).hasSize(1);
        return problems.sorted().get(0);
    }

    private Optional<YamlNode> read(String text, YamlLimits limits) {
        return reader(limits).read("limits.yml", text, problems);
    }

    private static YamlReader reader(YamlLimits limits) {
        return new YamlReader(name -> Optional.of(""), limits);
    }
}
