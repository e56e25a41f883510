package org.parlance.policy.draw.picture;

import java.util.Locale;
import org.parlance.core.html.Markup;
import org.parlance.policy.draw.Arrow;
import org.parlance.policy.draw.Box;
import org.parlance.policy.draw.Drawing;

/** What the colours and signs mean, and how much is drawn. */
final class Legend {
    private static final double SIZE = 12;

    private final Drawing drawing;
    private final Markup out;
    private double x = Scene.MARGIN;

    Legend(Drawing drawing, Markup out) {
        this.drawing = drawing;
        this.out = out;
    }

    void write() {
        out.text("text", drawing.summary(), "class", "summary", "x", Scene.MARGIN, "y", 26.0);
        for (Box.Part part : Box.Part.values()) {
            if (drawing.count(part) > 0) {
                out.open("g", "class", "box " + part.word());
                out.empty("rect", "class", "swatch", "x", x, "y", 37.0, "width", 22.0, "height", 14.0, "rx", "3");
                out.close();
                label(part.word(), 28);
            }
        }
        if (drawing.boxes().stream().anyMatch(Box::begins)) {
            out.empty("path", "class", "begin", "d", "M%s 39 l9 5 l-9 5 z".formatted(Markup.number(x)));
            label("a conversation begins", 15);
        }
        out.empty("circle", "class", "dot", "cx", x + 4, "cy", 44.0, "r", "3.5");
        label("the assistant listens", 14);
        line(Arrow.Kind.FORM, "a form begins or goes on");
        line(Arrow.Kind.RULE, "one rule after another");
        out.line();
    }

    private void line(Arrow.Kind kind, String text) {
        if (drawing.arrows().stream().anyMatch(arrow -> arrow.kind() == kind)) {
            String path = "M%s 44 h26".formatted(Markup.number(x));
            out.open("g", "class", "arrow by-" + kind.name().toLowerCase(Locale.ROOT));
            out.empty("path", "class", "line", "d", path).close();
            label(text, 32);
        }
    }

    private void label(String text, double after) {
        out.text("text", text, "class", "note", "x", x + after, "y", 48.0);
        x += after + Lettering.width(text, SIZE) + 22;
    }
}
