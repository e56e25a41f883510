package org.parlance.core.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A regular expression in the syntax of Python's {@code re}, with its Unicode classes. Matching is bounded: an expression that
 * backtracks without end stops after a fixed number of steps, the same on every machine, with what was found until then.
 */
public final class PythonRegex {
    /** Where a match stands, in UTF-16 indices of the text. */
    public record Match(int start, int end, String text) {}

    /**
     * What was found.
     *
     * @param matches in order
     * @param complete false when the steps were used up before the end of the text
     */
    public record Matches(List<Match> matches, boolean complete) {
        public Matches {
            matches = List.copyOf(matches);
        }
    }

    private final String source;
    private final Pattern pattern;

    private PythonRegex(String source, Pattern pattern) {
        this.source = source;
        this.pattern = pattern;
    }

    /**
     * Translates and compiles.
     *
     * @throws PatternSyntaxException when Python or Java can't take the expression; its index is that in {@code source}
     */
    public static PythonRegex compile(String source, boolean ignoreCase) {
        int flags = Pattern.UNIX_LINES | (ignoreCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
        String translated = new PythonSyntax(source).translate();
        try {
            return new PythonRegex(source, Pattern.compile(translated, flags));
        } catch (PatternSyntaxException e) {
            throw new PatternSyntaxException(e.getDescription(), source, Math.min(e.getIndex(), source.length()));
        }
    }

    /** The expression as it was written. */
    public String source() {
        return source;
    }

    /** All matches from left to right that do not overlap. */
    public Matches findAll(String text) {
        List<Match> found = new ArrayList<>();
        boolean complete = true;
        Matcher matcher = pattern.matcher(new BoundedText(text));
        try {
            while (matcher.find()) {
                found.add(new Match(matcher.start(), matcher.end(), text.substring(matcher.start(), matcher.end())));
            }
        } catch (BoundedText.Exhausted | StackOverflowError tooMuch) {
            complete = false;
        }
        return new Matches(found, complete);
    }

    /** As Python's {@code findall}: the only group's text where there is one, else the whole match. */
    public List<Match> findGroups(String text) {
        List<Match> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(new BoundedText(text));
        int group = matcher.groupCount() == 1 ? 1 : 0;
        try {
            while (matcher.find()) {
                if (matcher.start(group) >= 0) {
                    int start = matcher.start(group);
                    found.add(new Match(start, matcher.end(group), text.substring(start, matcher.end(group))));
                }
            }
        } catch (BoundedText.Exhausted | StackOverflowError tooMuch) {
            return List.copyOf(found);
        }
        return List.copyOf(found);
    }

    /** The first match, if there is one within the bounds. */
    public Optional<Match> find(String text) {
        Matcher matcher = pattern.matcher(new BoundedText(text));
        try {
            return matcher.find()
                    ? Optional.of(new Match(matcher.start(), matcher.end(), matcher.group()))
                    : Optional.empty();
        } catch (BoundedText.Exhausted | StackOverflowError tooMuch) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return source;
    }
}
