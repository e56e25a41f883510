package org.parlance.policy.draw.picture;

/** How wide texts are in a font whose letters are all equally wide, so that the picture doesn't depend on the machine's fonts. */
final class Lettering {
    private static final double SHARE = 0.61;
    private static final int MOST = 38;
    private static final String CUT = "…";

    private Lettering() {}

    static double width(String text, double size) {
        return cells(text) * size * SHARE;
    }

    /** As much as fits into a box; the whole text stands in the panel. */
    static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (cells(line) <= MOST) {
            return line;
        }
        StringBuilder kept = new StringBuilder();
        int cells = 0;
        for (int c : line.codePoints().toArray()) {
            cells += cells(c);
            if (cells >= MOST) {
                break;
            }
            kept.appendCodePoint(c);
        }
        return kept.append(CUT).toString();
    }

    private static int cells(String text) {
        return text.codePoints().map(Lettering::cells).sum();
    }

    /** Chinese, Japanese and Korean letters and most pictures take the room of two. */
    private static int cells(int c) {
        boolean wide = c >= 0x1100 && (c <= 0x115F || c >= 0x2E80 && c <= 0xD7FF || c >= 0xF900 && c <= 0xFAFF)
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0x1F300;
        int type = Character.getType(c);
        boolean none = type == Character.NON_SPACING_MARK || type == Character.FORMAT;
        return none ? 0 : wide ? 2 : 1;
    }
}
