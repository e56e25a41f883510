package org.parlance.cli.test;

import java.util.List;
import org.parlance.cli.Console;
import picocli.CommandLine.Help.Ansi.Style;

/** Shows how test stories went: those that failed as differences, and the figures. */
final class StoryPrinter {
    private final Console console;

    StoryPrinter(Console console) {
        this.console = console;
    }

    void print(StoryTest test) {
        for (StoryOutcome story : test.failed()) {
            console.out().println(coloured(Style.bold, "failed: " + story.title()));
            List<StoryDiff.Line> lines = StoryDiff.of(story);
            lines.forEach(line -> console.out().println(line(line)));
        }
        console.out().print(TestTable.of(test));
    }

    private String line(StoryDiff.Line line) {
        return switch (line.sign()) {
            case '-' -> coloured(Style.fg_red, line.toString());
            case '+' -> coloured(Style.fg_green, line.toString());
            default -> line.toString();
        };
    }

    /** Texts of stories may look like mark-up, so the codes are put around them. */
    private String coloured(Style style, String text) {
        return console.colour() ? style.on() + text + style.off() : text;
    }
}
