package org.parlance.cli.test.nlu;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.parlance.cli.test.figures.Counts;
import org.parlance.core.html.Markup;
import org.parlance.core.message.Entity;
import org.parlance.core.text.CodePoints;
import org.parlance.nlu.data.Example;

/** The part of a report that shows what was found of the entities, kind by kind, and where it was not. */
final class EntityPart {
    private static final List<String> KINDS = List.of(
            "entity", "annotated", "found", "missed", "wrongly found", "precision", "recall", "95 % interval", "F1");
    private static final int ERRORS = 100;

    private final NluTest test;

    EntityPart(NluTest test) {
        this.test = test;
    }

    void write(Markup out) {
        if (!test.annotated()) {
            out.text("p", "No example has entities, so they were not tested.");
            return;
        }
        kinds(out);
        errors(out);
    }

    private void kinds(Markup out) {
        HtmlTable table =
                new HtmlTable(out, "Entities by exact span; role and group must be right too", KINDS, List.of());
        test.spans().report().labels().forEach((name, counts) -> row(table, name, counts));
        table.end();
    }

    private static void row(HtmlTable table, String name, Counts counts) {
        boolean there = counts.support() > 0;
        table.row(
                name,
                String.valueOf(counts.support()),
                String.valueOf(counts.hits()),
                String.valueOf(counts.missed()),
                String.valueOf(counts.wrong()),
                Shown.percent(counts.precision()),
                there ? Shown.percent(counts.recall()) : "-",
                there ? Shown.percents(Summary.share(counts.hits(), counts.support())) : "-",
                there ? Shown.number(counts.f1()) : "-");
    }

    private void errors(Markup out) {
        List<Counts> counts = test.spans().perExample();
        int[] wrong = IntStream.range(0, counts.size())
                .filter(i -> counts.get(i).wrong() + counts.get(i).missed() > 0)
                .toArray();
        if (wrong.length > 0) {
            out.text("h3", "Examples with a wrong or missing entity");
            HtmlTable table =
                    new HtmlTable(out, "Entity errors", List.of("example", "expected", "found"), List.of(1, 2));
            IntStream.of(wrong).limit(ERRORS).forEach(i -> error(i, table));
            table.end();
        }
        if (wrong.length > ERRORS) {
            out.text("p", "%d more are in entity_errors.json.".formatted(wrong.length - ERRORS), "class", "soft");
        }
    }

    private void error(int place, HtmlTable table) {
        Example example = test.examples().get(place);
        List<Entity> found = test.parses().get(place).entities();
        table.row(example.text(), shown(example.text(), example.entities()), shown(example.text(), found));
    }

    private static String shown(String text, List<Entity> entities) {
        String all = entities.stream().map(entity -> shown(text, entity)).collect(Collectors.joining("; "));
        return all.isEmpty() ? "-" : all;
    }

    private static String shown(String text, Entity entity) {
        String type = entity.type()
                + entity.role().map(role -> ", role " + role).orElse("")
                + entity.group().map(group -> ", group " + group).orElse("");
        return "%s (%s)".formatted(new CodePoints(text).slice(entity.span()), type);
    }
}
