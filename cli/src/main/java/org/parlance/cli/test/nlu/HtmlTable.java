package org.parlance.cli.test.nlu;

import java.util.List;
import org.parlance.core.html.Markup;

/** Writes a table that can be scrolled on a narrow screen and sorted by its columns; the first cell of a row is its head. */
final class HtmlTable {
    private static final String TEXT = "text";

    private final Markup out;
    private final List<String> columns;
    private final List<Integer> texts;

    /**
     * Begins the table.
     *
     * @param caption what it shows
     * @param texts the columns, from 0, that hold words and not numbers
     */
    HtmlTable(Markup out, String caption, List<String> columns, List<Integer> texts) {
        this.out = out;
        this.columns = columns;
        this.texts = texts;
        out.open("div", "class", "wide tall", "tabindex", 0, "role", "region", "aria-label", caption);
        out.open("table", "class", "sortable").text("caption", caption);
        out.open("thead").open("tr");
        for (int i = 0; i < columns.size(); i++) {
            head(columns.get(i), i);
        }
        out.close().close().open("tbody").line();
    }

    private void head(String name, int column) {
        out.text("th", name, "scope", "col", "class", texts.contains(column) || column == 0 ? TEXT : "number");
    }

    HtmlTable row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException("A row needs %d cells.".formatted(columns.size()));
        }
        out.open("tr").text("th", cells[0], "scope", "row");
        for (int i = 1; i < cells.length; i++) {
            out.text("td", cells[i], "class", texts.contains(i) ? TEXT : "number");
        }
        out.close().line();
        return this;
    }

    void end() {
        out.close().close().close().line();
    }
}
