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

    static String of(NluTest test) {
        ClassificationReport intents = test.intentReport();
        Counts entities = test.spans().report().micro();
        TextTable table = new TextTable().row("understanding", "right", "of", "share", "F1");
        table.row(
                "intents",
                intents.right(),
                intents.total(),
                share(intents.right(), intents.total()),
                number(intents.macroF1()) + " (macro)");
        table.row(
                "entities",
                entities.hits(),
                entities.support(),
                share(entities.hits(), entities.support()),
                number(entities.f1()) + " (micro, " + entities.wrong() + " wrongly found)");
        return table.render();
    }

    private static String share(int right, int all) {
        return all == 0 ? "-" : String.format(Locale.ROOT, "%.1f %%", 100.0 * right / all);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
