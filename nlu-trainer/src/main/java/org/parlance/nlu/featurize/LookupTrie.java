package org.parlance.nlu.featurize;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.parlance.core.text.PythonRegex.Match;
import org.parlance.nlu.math.LongIndex;

/** Finds the elements of a lookup table in a text, the longest at each place; its time doesn't grow with the table. */
final class LookupTrie {
    private static final long CHARACTERS = 0x110000;

    private final LongIndex edges = new LongIndex();
    private final BitSet ends = new BitSet();
    private final boolean ignoreCase;
    private final boolean wordBoundaries;

    LookupTrie(List<String> elements, boolean ignoreCase, boolean wordBoundaries) {
        this.ignoreCase = ignoreCase;
        this.wordBoundaries = wordBoundaries;
        elements.forEach(this::add);
    }

    /** Elements that do not overlap, from left to right. */
    List<Match> findAll(String text) {
        List<Match> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int end = isBoundary(text, at) ? longest(text, at) : -1;
            if (end > at) {
                found.add(new Match(at, end, text.substring(at, end)));
                at = end;
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return found;
    }

    private void add(String element) {
        int node = 0;
        for (int i = 0; i < element.length(); i += Character.charCount(element.codePointAt(i))) {
            node = edges.add(node * CHARACTERS + folded(element.codePointAt(i)) + 1) + 1;
        }
        if (node > 0) {
            ends.set(node);
        }
    }

    private int longest(String text, int start) {
        int node = 0;
        int end = -1;
        for (int i = start; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            node = edges.find(node * CHARACTERS + folded(text.codePointAt(i)) + 1) + 1;
            if (node == 0) {
                return end;
            }
            int next = i + Character.charCount(text.codePointAt(i));
            if (ends.get(node) && isBoundary(text, next)) {
                end = next;
            }
        }
        return end;
    }

    private int folded(int c) {
        return ignoreCase ? Character.toLowerCase(Character.toUpperCase(c)) : c;
    }

    private boolean isBoundary(String text, int index) {
        return !wordBoundaries || isWordBefore(text, index) != isWordAt(text, index);
    }

    private static boolean isWordBefore(String text, int index) {
        return index > 0 && isWord(text.codePointBefore(index));
    }

    private static boolean isWordAt(String text, int index) {
        return index < text.length() && isWord(text.codePointAt(index));
    }

    private static boolean isWord(int c) {
        return c == '_' || Character.isLetterOrDigit(c);
    }
}
