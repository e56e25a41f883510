package org.parlance.core.problem;

/**
 * A place in a file, counted from 1 in lines and in code points; line 0 stands for the file as a whole, {@link #NONE} for
 * no place at all.
 */
public record Location(String file, int line, int column) implements Comparable<Location> {
    public static final Location NONE = new Location("", 0, 0);

    public Location {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException(
                    "The line (%d) and column (%d) must not be negative.".formatted(line, column));
        }
    }

    /** The file as a whole. */
    public static Location ofFile(String file) {
        return new Location(file, 0, 0);
    }

    public boolean isNone() {
        return file.isEmpty() && line == 0;
    }

    /** True where there is a line to show, not only a file. */
    public boolean hasLine() {
        return line > 0;
    }

    /** The place that lies some code points further to the right on the same line. */
    public Location plusColumns(int columns) {
        return hasLine() ? new Location(file, line, column + columns) : this;
    }

    /** By file, line and column; no place at all comes last. */
    @Override
    public int compareTo(Location other) {
        if (isNone() != other.isNone()) {
            return isNone() ? 1 : -1;
        }
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** As compilers and editors write it: {@code file:line:column}. */
    @Override
    public String toString() {
        return hasLine() ? file + ":" + line + ":" + column : file;
    }
}
