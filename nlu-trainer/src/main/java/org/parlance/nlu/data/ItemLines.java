package org.parlance.nlu.data;

import java.util.ArrayList;
import java.util.List;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlLine;
import org.parlance.core.yaml.YamlMapping;
import org.parlance.core.yaml.YamlNode;
import org.parlance.core.yaml.YamlScalar;

/** Reads the lines of {@code examples: |}, each of which begins with a dash. */
final class ItemLines {
    private ItemLines() {}

    /** The lines without dash and spaces around; {@code owner} names the item they belong to, e.g. {@code intent "greet"}. */
    static List<YamlLine> of(YamlMapping item, String owner, Problems problems) {
        YamlNode examples = item.present("examples").orElse(null);
        if (examples == null) {
            problems.warning(item.location(), "The %s has no examples.".formatted(owner));
            return List.of();
        }
        if (!(examples instanceof YamlScalar scalar)) {
            problems.error(
                    examples.location(),
                    "The examples of the %s must be a block of lines.".formatted(owner),
                    "\"examples: |\" was meant, with \"- …\" on each line below.");
            return List.of();
        }
        return of(scalar, owner, problems);
    }

    static List<YamlLine> of(YamlScalar scalar, String owner, Problems problems) {
        List<YamlLine> lines = new ArrayList<>();
        if (scalar.text().isBlank()) {
            problems.warning(scalar.location(), "The %s has no examples.".formatted(owner));
        }
        for (YamlLine line : scalar.lines()) {
            if (line.text().startsWith("-")) {
                add(line, owner, lines, problems);
            } else if (!line.text().isBlank()) {
                problems.add(Problem.warning(line.location(), "This line doesn't begin with a dash.")
                        .because("It is skipped among the examples of the " + owner + ".")
                        .maybe("\"- \" is missing in front, or the line is to be joined to the one above."));
            }
        }
        return lines;
    }

    private static void add(YamlLine line, String owner, List<YamlLine> lines, Problems problems) {
        String text = stripped(line.text().substring(1));
        Location where = line.location().plusColumns(1 + leading(line.text().substring(1)));
        if (text.isEmpty()) {
            problems.warning(line.location(), "Here is an empty example of the %s; it is skipped.".formatted(owner));
        } else {
            lines.add(new YamlLine(text, where));
        }
    }

    /** As Python's {@code strip("\n\r ")}. */
    static String stripped(String text) {
        int start = leading(text);
        int end = text.length();
        while (end > start && "\n\r ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(start, end);
    }

    private static int leading(String text) {
        int start = 0;
        while (start < text.length() && "\n\r ".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }
}
