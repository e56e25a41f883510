package org.parlance.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProblemPrinterTest {
    private static final Location PLACE = new Location("domain.yml", 12, 3);

    @Test
    void showsWhatWhereWhyAndMaybe() {
        Problem problem = Problem.error(PLACE, "The key \"intnts\" is not known.")
                .because("It has no effect.")
                .maybe("you meant \"intents\".");
        assertThat(printer("  intnts: []").render(problem))
                .isEqualTo(
                        """
                        error: The key "intnts" is not known.
                          --> domain.yml:12:3
                        12 |   intnts: []
                           |   ^
                        It has no effect.
                        Maybe you meant "intents".
                        """);
    }

    @Test
    void showsTheKindAndEveryOtherPlaceWithItsLine() {
        Problem problem = Problem.warning(PLACE, "Two stories part.")
                .of(Defect.STORY_AGAINST_STORY)
                .and(new Location("b.yml", 2, 1), "story 'b' listens");

        assertThat(printer("x").render(problem))
                .isEqualTo(
                        """
                        warning[story-against-story]: Two stories part.
                          --> domain.yml:12:3
                        12 | x
                           |  ^
                          --> b.yml:2:1: story 'b' listens
                        2 | x
                          | ^
                        """);
        assertThat(problem.toString())
                .isEqualTo(
                        "domain.yml:12:3: warning[story-against-story]: Two stories part. (b.yml:2:1: story 'b' listens)");
    }

    @Test
    void leavesOutWhatThereIsNot() {
        assertThat(printer("x").render(Problem.warning(Location.NONE, "Nothing to do.")))
                .isEqualTo("warning: Nothing to do.\n");
        assertThat(printer("x").render(Problem.note(Location.ofFile("a.yml"), "Empty.")))
                .isEqualTo("note: Empty.\n  --> a.yml\n");
        assertThat(new ProblemPrinter(false, SourceLines.none()).render(Problem.error(PLACE, "Wrong.")))
                .isEqualTo("error: Wrong.\n  --> domain.yml:12:3\n");
    }

    @Test
    void separatesProblemsByAnEmptyLine() {
        List<Problem> two = List.of(Problem.error(Location.NONE, "One."), Problem.error(Location.NONE, "Two."));
        assertThat(printer("").render(two)).isEqualTo("error: One.\n\nerror: Two.\n");
    }

    @Test
    void keepsTheCaretBelowItsColumnBehindTabsAndWideLetters() {
        assertThat(caretLine("\t\tx", 3)).isEqualTo("   | \t\t^");
        assertThat(caretLine("日本x", 3)).isEqualTo("   |     ^");
        assertThat(caretLine("e\u0301x", 3)).isEqualTo("   |  ^");
        assertThat(caretLine("short", 40)).isEqualTo("   |      ^");
    }

    @Test
    void cutsLongLinesAroundTheColumn() {
        String line = "a".repeat(300) + "X" + "b".repeat(300);
        String[] shown = printer(line)
                .render(Problem.error(new Location("f", 12, 301), "Wrong."))
                .split("\n");
        assertThat(shown[2]).hasSize(111).startsWith("12 | ...aaa").endsWith("bbb...");
        assertThat(shown[2].charAt(shown[3].indexOf('^'))).isEqualTo('X');
    }

    @Test
    void showsNoControlCharactersToATerminal() {
        String rendered = printer("a\u001B[2Jb").render(Problem.error(PLACE, "Wrong \u001B[31m."));
        assertThat(rendered).doesNotContain("\u001B").contains("a\uFFFD[2Jb");
    }

    @Test
    void coloursOnlyWhenAsked() {
        Problem problem = Problem.error(PLACE, "Wrong.");
        assertThat(new ProblemPrinter(true, SourceLines.none()).render(problem))
                .startsWith("\u001B[1m\u001B[31merror:\u001B[0m ");
        assertThat(new ProblemPrinter(false, SourceLines.none()).render(problem))
                .doesNotContain("\u001B");
    }

    @Test
    void readsExcerptsFromFiles(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.yml"), "\uFEFFone\r\ntwo\nthree");
        SourceLines lines = new FileSourceLines();
        assertThat(lines.line(file.toString(), 1)).map(String::strip).contains("one");
        assertThat(lines.line(file.toString(), 3)).contains("three");
        assertThat(lines.line(file.toString(), 4)).isEmpty();
        assertThat(lines.line(folder.toString(), 1)).isEmpty();
        assertThat(lines.line("no\u0000file", 1)).isEmpty();
    }

    private static String caretLine(String line, int column) {
        return printer(line)
                .render(Problem.error(new Location("f", 12, column), "Wrong."))
                .split("\n")[3];
    }

    private static ProblemPrinter printer(String line) {
        return new ProblemPrinter(false, (file, number) -> Optional.of(line));
    }
}
