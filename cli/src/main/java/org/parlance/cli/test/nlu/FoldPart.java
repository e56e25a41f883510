package org.parlance.cli.test.nlu;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.parlance.core.html.Markup;

/** The part of a report that shows what each fold came to. */
final class FoldPart {
    private FoldPart() {}

    static void write(CrossValidation all, Markup out) {
        means(all, out);
        each(all, out);
    }

    private static void means(CrossValidation all, Markup out) {
        String caption = "Means and standard deviations over %d folds"
                .formatted(all.folds().size());
        List<String> columns = List.of("figure", "on what was learnt from", "on what was held out");
        HtmlTable table = new HtmlTable(out, caption, columns, List.of());
        Map<String, Spread> train = all.train();
        all.held().forEach((name, held) -> {
            String learnt = train.containsKey(name) ? train.get(name).toString() : "-";
            table.row(name, learnt, held.toString());
        });
        table.end();
    }

    private static void each(CrossValidation all, Markup out) {
        List<CrossValidation.Fold> folds = all.folds();
        List<String> columns = new ArrayList<>(List.of("figure"));
        IntStream.rangeClosed(1, folds.size()).forEach(number -> columns.add("fold " + number));
        out.text("h3", "Fold by fold, on what was held out");
        HtmlTable table = new HtmlTable(out, "Figures of each fold", columns, List.of());
        table.row(row("examples learnt from", folds, fold -> String.valueOf(fold.trained())));
        table.row(row("examples held out", folds, fold -> String.valueOf(fold.tested())));
        for (String name : all.held().keySet()) {
            table.row(row(
                    name,
                    folds,
                    fold -> fold.test().containsKey(name)
                            ? Shown.number(fold.test().get(name))
                            : "-"));
        }
        table.end();
    }

    private static String[] row(
            String name, List<CrossValidation.Fold> folds, Function<CrossValidation.Fold, String> cell) {
        return Stream.concat(Stream.of(name), folds.stream().map(cell)).toArray(String[]::new);
    }
}
