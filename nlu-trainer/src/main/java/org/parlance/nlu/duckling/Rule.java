package org.parlance.nlu.duckling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way to find something of a dimension: an expression, and what a match means. */
record Rule(String dimension, Pattern pattern, Meaning meaning) {
    /** Tells what a match means at a time; absent when it means nothing. */
    interface Meaning {
        Optional<Map<String, Object>> of(Matcher match, Reference reference);
    }

    static Rule of(String dimension, String pattern, Meaning meaning) {
        int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
        return new Rule(
                dimension,
                Pattern.compile("(?<![\\p{L}\\p{N}_])(?:" + pattern + ")(?![\\p{L}\\p{N}_])", flags),
                meaning);
    }

    List<Finding> find(String text, Reference reference) {
        List<Finding> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            meaning.of(matcher, reference)
                    .ifPresent(value -> found.add(new Finding(dimension, matcher.start(), matcher.end(), value)));
        }
        return found;
    }
}
