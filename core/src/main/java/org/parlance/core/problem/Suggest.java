package org.parlance.core.problem;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the known name that a mistyped one most likely stands for. */
public final class Suggest {
    private static final int LONGEST = 200;

    private Suggest() {}

    /**
     * The nearest known name by edit distance with transpositions (optimal string alignment), case ignored, when no more than
     * a third of the letters differ; of equally near ones the first in alphabetical order.
     */
    public static Optional<String> nearest(String wrong, Collection<String> known) {
        String lower = wrong.toLowerCase(Locale.ROOT);
        int best = Math.max(1, Math.min(lower.length(), LONGEST) / 3) + 1;
        Optional<String> nearest = Optional.empty();
        for (String candidate : new TreeSet<>(known)) {
            int distance = distance(lower, candidate.toLowerCase(Locale.ROOT), best);
            if (distance < best && distance < candidate.length()) {
                best = distance;
                nearest = Optional.of(candidate);
            }
        }
        return nearest;
    }

    /** A hint for {@link Problem#maybe}: the nearest known name, else all known ones where they are few, else nothing. */
    public static String didYouMean(String wrong, Collection<String> known) {
        return nearest(wrong, known)
                .map(name -> "you meant \"" + name + "\".")
                .orElseGet(() -> known.isEmpty() || known.size() > 12
                        ? ""
                        : "one of these was meant: " + String.join(", ", new TreeSet<>(known)) + ".");
    }

    private static int distance(String a, String b, int bound) {
        if (Math.abs(a.length() - b.length()) >= bound || Math.max(a.length(), b.length()) > LONGEST) {
            return bound;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        Arrays.setAll(last, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int[] row = row(a, b, i, new int[][] {beforeLast, last});
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }

    private static int[] row(String a, String b, int i, int[][] above) {
        int[] row = new int[b.length() + 1];
        row[0] = i;
        for (int j = 1; j <= b.length(); j++) {
            int replaced = above[1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(replaced, Math.min(above[1][j], row[j - 1]) + 1);
            boolean swapped =
                    i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
            if (swapped) {
                row[j] = Math.min(row[j], above[0][j - 2] + 1);
            }
        }
        return row;
    }
}
