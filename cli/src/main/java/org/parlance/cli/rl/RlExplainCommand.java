package org.parlance.cli.rl;

import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.parlance.cli.Console;
import org.parlance.cli.TextTable;
import org.parlance.cli.model.LoadedModel;
import org.parlance.cli.model.ModelOptions;
import org.parlance.policy.rl.DecisionPolicy;
import org.parlance.policy.rl.QTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code parlance rl explain}: what was learned, situation by situation. */
@Command(
        name = "explain",
        description = "Shows what each choice turned out to be worth in each kind of situation.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example: parlance rl explain -m models"})
public final class RlExplainCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    private ModelOptions options;

    public RlExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        LoadedModel model = options.load();
        LearnedModel.of(model);
        QTable table = model.part(DecisionGraph.NODE, QTable.class);
        TextTable text = new TextTable().row("situation", "better", "worth by choice (tries)");
        table.cells().forEach((situation, cells) -> text.row(situation, best(cells), worth(cells)));
        console.out().print(text.render());
        console.out()
                .println("Where a choice was tried fewer than " + DecisionPolicy.FEW
                        + " times, or the lead may be chance, the fixed rule decides.");
        console.out().flush();
        return 0;
    }

    private static String best(Map<String, QTable.Cell> cells) {
        return new TreeSet<>(cells.keySet())
                .stream()
                        .reduce((one, other) ->
                                cells.get(other).value() > cells.get(one).value() ? other : one)
                        .orElse("");
    }

    private static String worth(Map<String, QTable.Cell> cells) {
        StringBuilder words = new StringBuilder();
        new TreeSet<>(cells.keySet())
                .forEach(choice -> words.append(String.format(
                        Locale.ROOT,
                        "%s%s %.1f (%d)",
                        words.length() == 0 ? "" : ", ",
                        choice,
                        cells.get(choice).value(),
                        cells.get(choice).visits())));
        return words.toString();
    }
}
