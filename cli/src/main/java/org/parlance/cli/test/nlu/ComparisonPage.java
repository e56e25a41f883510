package org.parlance.cli.test.nlu;

import java.util.ArrayList;
import java.util.List;
import org.parlance.cli.test.nlu.PageFrame.Part;
import org.parlance.core.html.Markup;

/** The report of a comparison as a page: learning curves, and the same as numbers. */
final class ComparisonPage {
    private static final String ABOUT =
            "Each point is the mean of %d runs, the bar through it the standard deviation. In every run another fifth of the "
                    + "data is held out. A curve that still rises says that more examples would help.";

    private final ConfigComparison comparison;

    private ComparisonPage(ConfigComparison comparison) {
        this.comparison = comparison;
    }

    static String write(ConfigComparison comparison) {
        String names = String.join(", ", comparison.curves().keySet());
        int runs = comparison.shares().runs().size();
        ComparisonPage page = new ComparisonPage(comparison);
        return PageFrame.write(
                "Comparison of configurations",
                "%s, each trained %d times on each share of the data".formatted(names, runs),
                List.of(
                        new Part("curves", "Learning curves", page::curves),
                        new Part("numbers", "The same as numbers", page::numbers)));
    }

    private void curves(Markup out) {
        out.text("p", ABOUT.formatted(comparison.shares().runs().size()));
        legend(out);
        out.open("div", "class", "pictures");
        for (String figure : comparison.figures()) {
            out.open("figure").raw(Charts.curves(comparison, figure));
            out.text("figcaption", figure).close();
        }
        out.close();
    }

    private void legend(Markup out) {
        out.open("ul", "class", "legend");
        int colour = 0;
        for (String name : comparison.curves().keySet()) {
            out.open("li").open("span", "class", "key " + Charts.colour(colour++));
            out.close().text(name).close();
        }
        out.close();
    }

    private void numbers(Markup out) {
        List<String> columns = new ArrayList<>(List.of("configuration"));
        comparison.shares().examples().forEach(count -> columns.add(count + " examples"));
        for (String figure : comparison.figures()) {
            out.text("h3", figure);
            HtmlTable table = new HtmlTable(out, figure + ": mean (standard deviation)", columns, List.of());
            comparison.curves().forEach((name, curve) -> {
                List<String> row = new ArrayList<>(List.of(name));
                curve.spreads(figure).forEach(spread -> row.add(spread.toString()));
                table.row(row.toArray(String[]::new));
            });
            table.end();
        }
    }
}
