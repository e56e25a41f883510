package org.parlance.core.yaml;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;

/**
 * Puts environment variables into plain text that holds a {@code ${NAME}}, as Rasa does: then {@code $NAME} in the same text
 * counts too (Python's os.path.expandvars), and the result is text whatever it looks like.
 */
record Environment(Function<String, Optional<String>> variables) {
    private static final Pattern REFERENCE = Pattern.compile("\\$(?:([A-Za-z0-9_]+)|\\{([^}]*)\\})");

    /** True for one line of text with a "${" and a "}" after it. */
    static boolean mentionedIn(String text) {
        int open = text.indexOf("${");
        return open >= 0 && text.indexOf('}', open) >= 0 && text.indexOf('\n') < 0;
    }

    /** The text with every set variable put in; reports each unset one at the place of its code point in the text. */
    String expand(String text, IntFunction<Location> place, Problems problems) {
        StringBuilder expanded = new StringBuilder();
        Matcher reference = REFERENCE.matcher(text);
        while (reference.find()) {
            String name = reference.group(1) != null ? reference.group(1) : reference.group(2);
            Optional<String> value = name.isEmpty() ? Optional.empty() : variables.apply(name);
            if (value.isEmpty()) {
                int column = text.codePointCount(0, reference.start());
                problems.add(unset(name, startsWord(text, reference.start()), place.apply(column)));
            }
            reference.appendReplacement(expanded, Matcher.quoteReplacement(value.orElse(reference.group())));
        }
        return reference.appendTail(expanded).toString();
    }

    /** Rasa refuses an unset variable only where it starts a word, and leaves it as it stands elsewhere. */
    private static Problem unset(String name, boolean startsWord, Location place) {
        String what = "The environment variable \"" + name + "\" is not set.";
        String hint = "it should be exported before the start, or the text quoted if no variable is meant.";
        return startsWord
                ? Problem.error(place, what).maybe(hint)
                : Problem.warning(place, what)
                        .because("The text keeps \"${" + name + "}\" as it stands.")
                        .maybe(hint);
    }

    private static boolean startsWord(String text, int index) {
        return index == 0 || Character.isWhitespace(text.charAt(index - 1));
    }
}
