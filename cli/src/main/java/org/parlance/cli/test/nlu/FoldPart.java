package org.parlance.cli.test.nlu;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        List<String> names = List.copyOf(all.held().keySet());
        List<String> columns = new ArrayList<>(List.of("fold", "learnt from", "held out"));
        columns.addAll(names);
        out.text("h3", "Fold by fold, on what was held out");
        HtmlTable table = new HtmlTable(out, "Figures of each fold", columns, List.of());
        for (int i = 0; i < all.folds().size(); i++) {
            table.row(row(i + 1, all.folds().get(i), names));
        }
        table.end();
    }

    private static String[] row(int number, CrossValidation.Fold fold, List<String> names) {
        List<String> row = new ArrayList<>(
                List.of("fold " + number, String.valueOf(fold.trained()), String.valueOf(fold.tested())));
        names.forEach(name ->
                row.add(fold.test().containsKey(name) ? Shown.number(fold.test().get(name)) : "-"));
        return row.toArray(String[]::new);
    }
}
