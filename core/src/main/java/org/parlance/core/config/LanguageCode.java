package org.parlance.core.config;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Suggest;

/** The two letters of ISO 639-1 that name a language in files and messages. */
public final class LanguageCode {
    private static final Set<String> ALL = Set.of(Locale.getISOLanguages());

    private LanguageCode() {}

    /** {@code de-AT} is German too. */
    public static String base(String code) {
        return code.toLowerCase(Locale.ROOT).replaceAll("[-_].*", "");
    }

    /** What is wrong with a text that should be such a code; absent where it is one. */
    public static Optional<Problem> check(String code, Location where) {
        return ALL.contains(code)
                ? Optional.empty()
                : Optional.of(Problem.error(where, "\"%s\" is no language.".formatted(code))
                        .because("Languages are named by the two letters of ISO 639-1, as de or en.")
                        .maybe(Suggest.didYouMean(code.toLowerCase(Locale.ROOT), ALL)));
    }
}
