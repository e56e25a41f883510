package org.parlance.cli.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;

/** Training data of Rasa 1 in Markdown, which Rasa 3 passes over without a word. */
final class Markdown {
    private static final Pattern HEADING =
            Pattern.compile("(?m)^##\\s*(intent|synonym|regex|lookup)\\s*:|^##.*\\R+\\*\\s");

    private Markdown() {}

    static boolean isMarkdown(Path file) {
        return file.toString().endsWith(".md");
    }

    /** One warning for a file that holds examples or stories; any other Markdown is a text for people. */
    static void check(Path file, Problems problems) {
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            Matcher heading = HEADING.matcher(text);
            if (heading.find()) {
                int line = (int) text.substring(0, heading.start()).lines().count() + 1;
                problems.add(Problem.warning(
                                new Location(file.toString(), line, 1), "Training data in Markdown is not read.")
                        .because("Rasa 3 doesn't read it either.")
                        .maybe("rasa data convert of Rasa 2.8 should write it as YAML first."));
            }
        } catch (IOException unreadable) {
            problems.warning(Location.ofFile(file.toString()), "This file can't be read.");
        }
    }
}
