package org.parlance.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatsTest {
    private static final ProblemPrinter PRINTER = new ProblemPrinter(false, SourceLines.none());

    @Test
    void tellsOneMistakeInManyPlacesOnce() {
        Problem typo =
                Problem.error(new Location("a.yml", 3, 7), "There is no x.").maybe("y was meant.");
        Problem again = new Problem(typo.severity(), typo.what(), new Location("b.yml", 9, 1), "", typo.maybe());
        Problem other = Problem.warning(new Location("a.yml", 3, 7), "There is no x.");
        assertThat(PRINTER.render(List.of(typo, other, again)))
                .isEqualTo(
                        """
                        error: There is no x.
                          --> a.yml:3:7
                        Also at b.yml:9.
                        Maybe y was meant.

                        warning: There is no x.
                          --> a.yml:3:7
                        """);
    }

    @Test
    void countsThePlacesThatAreTooManyToName() {
        List<Problem> many = java.util.stream.IntStream.rangeClosed(1, 20)
                .mapToObj(line -> Problem.error(new Location("a.yml", line, 1), "Wrong."))
                .toList();
        assertThat(PRINTER.render(many)).contains("a.yml:9 and 11 other places.");
    }

    @Test
    void notesAllThatHasNoEffectAtOnce() {
        Problems problems = new Problems();
        problems.withoutEffect("B", List.of("y", "x"));
        problems.withoutEffect("A", List.of());
        problems.withoutEffect("B", List.of("x"));
        assertThat(problems.strict().sorted())
                .extracting(Problem::toString)
                .containsExactly("note: These have no effect here: B (x, y), A.");
    }
}
