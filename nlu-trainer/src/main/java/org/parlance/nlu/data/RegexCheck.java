package org.parlance.nlu.data;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.text.PythonRegex;

/** Warns of regular expressions that backtrack without end on a short text; matching is bounded, but then finds too little. */
final class RegexCheck {
    private static final int LENGTH = 60;
    private static final int MOST_LETTERS = 6;

    private RegexCheck() {}

    static void check(NluData data, Problems problems) {
        for (RegexFeature regex : data.regexes()) {
            PythonRegex pattern = PythonRegex.compile(regex.pattern(), false);
            tired(pattern, regex.pattern())
                    .ifPresent(probe -> problems.add(Problem.warning(
                                    regex.where(),
                                    "The regular expression \"%s\" backtracks without end.".formatted(regex.name()))
                            .because("Matching %d times \"%s\" and a \"!\" takes more steps than are spent on a text;"
                                            .formatted(LENGTH, probe)
                                    + " what is not found until then is missed.")
                            .maybe("a repetition within a repetition, as in (a+)+, can be written once.")));
        }
    }

    /** The letter of which a row makes it give up: those that it names, and one of each class. */
    private static Optional<String> tired(PythonRegex pattern, String source) {
        Set<String> letters = new LinkedHashSet<>(List.of("a", "0", " "));
        source.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(MOST_LETTERS)
                .forEach(c -> letters.add(Character.toString(c)));
        return letters.stream()
                .filter(letter -> !pattern.findAll(letter.repeat(LENGTH) + "!").complete())
                .findFirst();
    }
}
