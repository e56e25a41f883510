package org.parlance.core.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private final Problems problems = new Problems();

    @Test
    void sortsByPlaceAndKeepsTheOrderAtOnePlace() {
        problems.warning(Location.NONE, "last");
        problems.error(new Location("b.yml", 1, 1), "fifth");
        problems.error(new Location("a.yml", 10, 1), "fourth");
        problems.warning(new Location("a.yml", 9, 2), "second");
        problems.error(new Location("a.yml", 9, 2), "third");
        problems.error(Location.ofFile("a.yml"), "first");
        assertThat(problems.sorted())
                .map(Problem::what)
                .containsExactly("first", "second", "third", "fourth", "fifth", "last");
        assertThat(problems.errors()).map(Problem::what).containsExactly("first", "third", "fourth", "fifth");
    }

    @Test
    void throwsEverythingOnceThereIsAnError() {
        problems.warning(Location.NONE, "harmless");
        assertThatCode(() -> problems.throwIfErrors(ParlanceException.Kind.DATA))
                .doesNotThrowAnyException();
        problems.error(new Location("a.yml", 1, 2), "wrong", "try again.");
        assertThatThrownBy(() -> problems.throwIfErrors(ParlanceException.Kind.DATA))
                .isInstanceOfSatisfying(ParlanceException.class, failure -> {
                    assertThat(failure.kind().exitCode()).isEqualTo(4);
                    assertThat(failure.problems()).hasSize(2);
                })
                .hasMessage("a.yml:1:2: error: wrong Maybe try again.\nwarning: harmless");
    }

    @Test
    void turnsWarningsIntoErrorsWhenStrict() {
        problems.warning(Location.NONE, "lost");
        problems.add(Problem.note(Location.NONE, "known"));
        assertThat(problems.hasErrors()).isFalse();
        assertThat(problems.strict().count(Severity.ERROR)).isEqualTo(1);
        assertThat(problems.strict().count(Severity.NOTE)).isEqualTo(1);
    }

    @Test
    void suggestsTheNearestKnownName() {
        List<String> known = List.of("intents", "entities", "slots", "forms");
        assertThat(Suggest.nearest("intnets", known)).contains("intents");
        assertThat(Suggest.nearest("Slot", known)).contains("slots");
        assertThat(Suggest.nearest("form", known)).contains("forms");
        assertThat(Suggest.nearest("pipeline", known)).isEmpty();
        assertThat(Suggest.nearest("", known)).isEmpty();
        assertThat(Suggest.nearest("ab", List.of("ba", "cd"))).contains("ba");
        assertThat(Suggest.nearest("x", List.of("a", "b"))).isEmpty();
        assertThat(Suggest.nearest("abcd", List.of("abce", "abca"))).contains("abca");
    }

    @Test
    void saysWhatMayBeMeant() {
        assertThat(Suggest.didYouMean("slot", List.of("slots", "forms"))).isEqualTo("you meant \"slots\".");
        assertThat(Suggest.didYouMean("zzz", List.of("slots", "forms")))
                .isEqualTo("one of these was meant: forms, slots.");
        assertThat(Suggest.didYouMean("zzz", List.of())).isEmpty();
    }
}
