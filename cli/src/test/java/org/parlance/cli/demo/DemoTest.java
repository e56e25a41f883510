package org.parlance.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.cli.Console;
import org.parlance.cli.Main;

/** The demo's talk comes from the model that was trained in that run. */
class DemoTest {
    private static final Path SAMPLE =
            Path.of("").toAbsolutePath().getParent().resolve("data").resolve("training");
    private static final String STOCK = "Yes, we have 2 × oak lamp and 4 × stone mug in stock.";

    @Test
    void the_talk_has_a_form_a_correction_a_question_a_fallback_and_an_action(@TempDir Path folder) throws IOException {
        String talk = demo(sample(folder));

        assertThat(talk.lines().filter(line -> line.startsWith("you> "))).hasSizeGreaterThanOrEqualTo(12);
        assertThat(talk)
                .contains("What's your order number?")
                .contains("Got it, JU-10233 then.")
                .contains("order JU-10233 is on its way")
                .contains(STOCK)
                .contains("Our shop is open Monday to Saturday")
                .contains("Could you say it another way?");
    }

    @Test
    void without_the_examples_of_an_intent_the_talk_is_another(@TempDir Path folder) throws IOException {
        Path sample = sample(folder);
        int removed = removeExamples(sample.resolve("data").resolve("nlu"), "check_stock");
        String talk = demo(sample);

        assertThat(removed).isPositive();
        assertThat(talk).doesNotContain(STOCK).contains("What's your order number?");
    }

    private static String demo(Path sample) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(
                new BufferedReader(new StringReader("")),
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                false,
                false);
        int code = Main.run(console, "demo", "--sample", sample.toString());
        assertThat(code).as("%s", err).isZero();
        return out.toString();
    }

    /** A copy of the sample with its compiled actions where a project has them. */
    private static Path sample(Path folder) throws IOException {
        for (String part : List.of("config.yml", "domain.yml", "data", "tests")) {
            copy(SAMPLE.resolve(part), folder.resolve(part));
        }
        copy(SAMPLE.resolve("actions").resolve("target").resolve("classes"), folder.resolve("actions"));
        return folder;
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> walk = Files.walk(from)) {
            all = walk.toList();
        }
        for (Path path : all) {
            Path target = to.resolve(from.relativize(path).toString());
            if (Files.isDirectory(path)) {
                Files.createDirectories(target);
            } else {
                Files.copy(path, target);
            }
        }
    }

    /** Takes the block of an intent out of every file; the number of blocks taken. */
    private static int removeExamples(Path nlu, String intent) throws IOException {
        int removed = 0;
        List<Path> files;
        try (Stream<Path> list = Files.list(nlu)) {
            files = list.toList();
        }
        for (Path file : files) {
            String text = Files.readString(file);
            String without = text.replaceAll("(?m)^- intent: " + intent + "\\R(?:(?!- ).*\\R?)*", "");
            removed += text.equals(without) ? 0 : 1;
            Files.writeString(file, without);
        }
        return removed;
    }
}
