package org.parlance.cli.test;

import java.util.Locale;
import org.parlance.cli.TextTable;

/** A test's figures for people. */
final class TestTable {
    private TestTable() {}

    static String of(StoryTest test) {
        return new TextTable()
                .row("stories", "right", "of", "share")
                .row(
                        "stories",
                        test.right().size(),
                        test.stories().size(),
                        share(test.right().size(), test.stories().size()))
                .row("actions", test.rightActions(), test.actions(), share(test.rightActions(), test.actions()))
                .render();
    }

    private static String share(int right, int all) {
        return all == 0 ? "-" : String.format(Locale.ROOT, "%.1f %%", 100.0 * right / all);
    }
}
