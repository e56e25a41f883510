package org.parlance.core.problem;

/** A line cut to what fits on a terminal around a column, and the white space that puts a caret under that column. */
record Excerpt(String text, String indent) {
    private static final int WIDTH = 100;
    private static final String CUT = "...";

    /** The part of {@code line} around {@code column}, which counts code points from 1 and may lie past the end. */
    static Excerpt of(String line, int column) {
        int[] points = line.stripTrailing().codePoints().toArray();
        int caret = Math.min(Math.max(column - 1, 0), points.length);
        int from = points.length <= WIDTH ? 0 : Math.max(0, Math.min(caret - WIDTH / 2, points.length - WIDTH));
        int to = Math.min(points.length, from + WIDTH);
        String head = from > 0 ? CUT : "";
        String tail = to < points.length ? CUT : "";
        String shown = new String(points, from, to - from);
        String before = new String(points, from, caret - from);
        return new Excerpt(head + visible(shown) + tail, " ".repeat(head.length()) + blank(before));
    }

    /** The text without control characters, which could play tricks on a terminal; tabs and line breaks stay. */
    static String visible(String text) {
        return text.codePoints()
                .map(c -> Character.isISOControl(c) && c != '\t' && c != '\n' ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** As wide as the text on a terminal: tabs stay tabs, East Asian wide letters and pictographs take two columns. */
    private static String blank(String text) {
        StringBuilder blank = new StringBuilder();
        text.codePoints().forEach(c -> blank.append(c == '\t' ? "\t" : " ".repeat(width(c))));
        return blank.toString();
    }

    private static int width(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return Character.isIdeographic(point) || isHangulOrKana(point) || (point >= 0x1F300 && point <= 0x1FAFF)
                ? 2
                : 1;
    }

    private static boolean isHangulOrKana(int point) {
        return (point >= 0x1100 && point <= 0x115F)
                || (point >= 0x3000 && point <= 0x30FF)
                || (point >= 0xAC00 && point <= 0xD7A3)
                || (point >= 0xFF01 && point <= 0xFF60);
    }
}
