package org.parlance.nlu;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.nlu.NluCatalogue.Resolved;
import org.parlance.nlu.data.NluData;
import org.parlance.nlu.language.LanguageCheck;

/** Leaves out components that are made for another language than that of the assistant or of its examples. */
final class LanguageFit {
    private LanguageFit() {}

    /** Those that fit, and one warning for each that doesn't. */
    static List<Resolved> of(List<Resolved> pipeline, List<String> languages, NluData data, Problems problems) {
        List<Resolved> fitting = new ArrayList<>();
        for (Resolved component : pipeline) {
            Optional<String> other = other(component.factory().languages(), languages, data);
            if (other.isEmpty()) {
                fitting.add(component);
            } else {
                problems.add(Problem.warning(
                                component.config().where(),
                                "%s is left out.".formatted(component.config().name()))
                        .because("It is made for \"%s\" only, and %s."
                                .formatted(
                                        String.join(
                                                "\", \"", component.factory().languages()),
                                        other.get()))
                        .maybe("take it away, or put it into the pipeline of its language."));
            }
        }
        return List.copyOf(fitting);
    }

    /** What says another language; absent when nothing does. */
    private static Optional<String> other(Set<String> made, List<String> languages, NluData data) {
        if (made.isEmpty()) {
            return Optional.empty();
        }
        return languages.stream()
                .filter(language -> made.stream().noneMatch(language::startsWith))
                .findFirst()
                .map("config.yml says \"%s\""::formatted)
                .or(() -> LanguageCheck.of(data)
                        .filter(found -> !made.contains(found))
                        .map("the training data looks like \"%s\""::formatted));
    }
}
