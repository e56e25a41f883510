package org.parlance.cli;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.util.List;

/** Shows how a file would change, as {@code diff -u} does. */
public final class FileDiff {
    private static final int CONTEXT = 2;
    private static final String GREEN = "\u001B[32m";
    private static final String RED = "\u001B[31m";
    private static final String RESET = "\u001B[0m";

    private FileDiff() {}

    /** The changed lines with those around them; empty when nothing changed. An empty {@code before} stands for a new file. */
    public static List<String> lines(String file, String before, String after, boolean colour) {
        List<String> old = before.lines().toList();
        String from = before.isEmpty() ? "/dev/null" : file;
        List<String> diff = UnifiedDiffUtils.generateUnifiedDiff(
                from, file, old, DiffUtils.diff(old, after.lines().toList()), CONTEXT);
        return colour ? diff.stream().map(FileDiff::coloured).toList() : diff;
    }

    private static String coloured(String line) {
        if (line.startsWith("+")) {
            return GREEN + line + RESET;
        }
        return line.startsWith("-") ? RED + line + RESET : line;
    }
}
