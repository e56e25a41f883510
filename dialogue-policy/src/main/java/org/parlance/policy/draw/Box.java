package org.parlance.policy.draw;

import java.util.List;

/**
 * A turn: what it takes to come here and what the assistant does then, row by row.
 *
 * @param part which part of the machine it belongs to
 * @param begins whether a conversation can begin with it
 * @param title the message, the form or what came before
 * @param conditions what else must hold, in words
 * @param rows never empty
 */
public record Box(Part part, boolean begins, String title, List<String> conditions, List<Row> rows) {
    /** The parts of the machine. */
    public enum Part {
        FORM("form", "Forms"),
        RULE("rule", "Rules"),
        STORY("story", "Stories");

        private final String word;
        private final String plural;

        Part(String word, String plural) {
            this.word = word;
            this.plural = plural;
        }

        /** For classes and keys. */
        public String word() {
            return word;
        }

        /** For headings. */
        public String plural() {
            return plural;
        }
    }

    public Box {
        conditions = List.copyOf(conditions);
        rows = List.copyOf(rows);
    }

    public Row last() {
        return rows.get(rows.size() - 1);
    }
}
