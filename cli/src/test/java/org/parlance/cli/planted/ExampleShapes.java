package org.parlance.cli.planted;

import java.util.List;
import java.util.Optional;

/** Examples that stand under two intents. */
final class ExampleShapes {
    private static final String KIND = "duplicate-example";

    private ExampleShapes() {}

    static List<Shape> all() {
        return List.of(
                Shape.of(KIND, "copied", site -> copy(site, Style.SAME)),
                Shape.of(KIND, "copied-with-other-case-and-end", site -> copy(site, Style.WRITTEN_OUT)),
                Shape.of(KIND, "copied-without-its-entities", site -> copy(site, Style.BARE)),
                Shape.of(KIND, "copied-with-other-spaces", site -> copy(site, Style.SPACED)));
    }

    private enum Style {
        SAME,
        WRITTEN_OUT,
        BARE,
        SPACED
    }

    private static Optional<Truth> copy(Site site, Style style) {
        return site.pick(site.outline.nlu, i -> i.examples().stream().anyMatch(e -> fits(e, style)))
                .flatMap(from -> {
                    Line example =
                            site.pick(from.examples(), e -> fits(e, style)).orElseThrow();
                    return site.pick(site.outline.nlu, i -> !i.base().equals(from.base()))
                            .map(to -> paste(site, example, from, to, style));
                });
    }

    private static boolean fits(Line example, Style style) {
        boolean annotated = example.text().contains("[");
        boolean words = example.text().strip().substring(2).contains(" ");
        switch (style) {
            case BARE:
                return annotated;
            case SPACED:
                return !annotated && words;
            default:
                return !annotated;
        }
    }

    private static Truth paste(Site site, Line example, Outline.Intent from, Outline.Intent to, Style style) {
        String text = example.text().strip().substring(2);
        Line target = site.pick(to.examples()).orElseThrow();
        List<Line> added = site.draft.after(target, List.of(target.indent() + "- " + write(text, style)));
        return Truth.of(text, from.name() + "\" and \"" + to.name()).at(example).at(added);
    }

    private static String write(String text, Style style) {
        switch (style) {
            case WRITTEN_OUT:
                String bare = text.replaceFirst("[?!.]$", "");
                return Character.toUpperCase(bare.charAt(0)) + bare.substring(1) + "!";
            case BARE:
                return text.replaceAll("\\[([^\\]]+)\\](\\([^)]*\\)|\\{[^}]*\\})", "$1");
            case SPACED:
                return text.replaceFirst(" ", "  ");
            default:
                return text;
        }
    }
}
