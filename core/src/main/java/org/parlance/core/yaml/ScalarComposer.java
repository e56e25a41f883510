package org.parlance.core.yaml;

import java.util.List;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problems;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Turns a scalar event into a value with its meaning and the places of its lines. */
record ScalarComposer(Source source, Breaks breaks, Environment environment, boolean decodesEscapes) {

    YamlScalar scalar(ScalarEvent event, Problems problems) {
        Mark start = event.getStartMark();
        Location place = source.at(start.getLine(), start.getColumn());
        YamlScalar.Style style = style(event);
        String text = text(event);
        if (event.getTag() != null) {
            return new YamlScalar(text, style, Tags.scalar(event.getTag(), text, place, problems), place, List.of());
        }
        if (style == YamlScalar.Style.PLAIN) {
            return plain(text, event, problems);
        }
        boolean block = style != YamlScalar.Style.QUOTED;
        List<Location> lines = block ? BlockLines.of(text, style, start, source) : List.of();
        return new YamlScalar(text, style, text, place, lines);
    }

    private YamlScalar plain(String text, ScalarEvent event, Problems problems) {
        Mark start = event.getStartMark();
        Location place = source.at(start.getLine(), start.getColumn());
        if (!Environment.mentionedIn(text)) {
            return new YamlScalar(text, YamlScalar.Style.PLAIN, CoreSchema.resolve(text), place, List.of());
        }
        boolean oneLine = event.getEndMark().getLine() == start.getLine();
        String expanded = environment.expand(text, column -> oneLine ? place.plusColumns(column) : place, problems);
        return new YamlScalar(expanded, YamlScalar.Style.EXPANDED, expanded, place, List.of());
    }

    private String text(ScalarEvent event) {
        String text = breaks.restore(event.getValue());
        boolean escapesLeft = decodesEscapes && !event.isDQuoted() && text.indexOf('\\') >= 0;
        return escapesLeft ? UnicodeEscapes.decode(text) : text;
    }

    private static YamlScalar.Style style(ScalarEvent event) {
        return switch (event.getScalarStyle()) {
            case LITERAL -> YamlScalar.Style.LITERAL;
            case FOLDED -> YamlScalar.Style.FOLDED;
            case SINGLE_QUOTED, DOUBLE_QUOTED -> YamlScalar.Style.QUOTED;
            default -> YamlScalar.Style.PLAIN;
        };
    }
}
