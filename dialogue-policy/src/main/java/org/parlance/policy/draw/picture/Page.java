package org.parlance.policy.draw.picture;

import java.util.Map;
import org.parlance.core.domain.Domain;
import org.parlance.core.html.ContentPolicy;
import org.parlance.core.html.Markup;
import org.parlance.core.html.Resource;
import org.parlance.policy.draw.Box;
import org.parlance.policy.draw.Drawing;

/**
 * A drawing as one HTML file that needs no network: pan, zoom, search, and a panel that tells about what is clicked. A content
 * security policy names the only script that may run by its hash, so that no text of a project ever can.
 */
public final class Page {
    private Page() {}

    /**
     * Writes the page.
     *
     * @param examples a message for each intent, as far as there is one
     */
    public static String write(Drawing drawing, Domain domain, Map<String, String> examples) {
        String style = Resource.read(Page.class, "picture.css") + Resource.read(Page.class, "page.css");
        String script = Resource.read(Page.class, "page.js");
        Markup out = new Markup();
        out.raw("<!DOCTYPE html>\n").open("html", "lang", "en").open("head").line();
        out.raw("<meta charset=\"utf-8\">").line();
        out.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .text(ContentPolicy.of(style, script))
                .raw("\">")
                .line();
        out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .line();
        out.text("title", "Dialogue machine")
                .open("style")
                .raw(style)
                .close()
                .close()
                .line();
        out.open("body").line();
        header(drawing, out);
        out.open(
                "main",
                "id",
                "view",
                "tabindex",
                "0",
                "aria-label",
                "Drawing. Arrow keys move it, + and - zoom, 0 shows all.");
        out.raw(SvgWriter.inPage(Scene.of(drawing))).close().line();
        panel(drawing, out);
        out.open("script", "type", "application/json", "id", "data")
                .raw(PanelData.write(drawing, domain, examples))
                .close()
                .line();
        out.open("script").raw(script).close().line();
        return out.close().close().line().toString();
    }

    private static void header(Drawing drawing, Markup out) {
        out.open("header").text("h1", "Dialogue machine");
        out.raw(
                "<input id=\"search\" type=\"search\" placeholder=\"Search: intent, action, slot, story, file\" aria-label=\"Search\">");
        out.text("output", "", "id", "found");
        for (Box.Part part : Box.Part.values()) {
            if (drawing.count(part) > 0) {
                out.open("label").raw("<input type=\"checkbox\" checked data-part=\"" + part.word() + "\">");
                out.text(" " + part.plural()).close();
            }
        }
        button("out", "Zoom out", "−", out);
        button("in", "Zoom in", "+", out);
        button("fit", "Show all", "Show all", out);
        out.close().line();
    }

    private static void button(String id, String label, String text, Markup out) {
        out.text("button", text, "id", id, "type", "button", "aria-label", label);
    }

    private static void panel(Drawing drawing, Markup out) {
        out.open("aside", "id", "panel", "aria-live", "polite").text("h2", drawing.summary());
        out.text("p", "Click a row or an arrow, or step through the rows with the Tab key and press Enter.");
        out.text(
                "p",
                "A box is a turn: the message or what came before, what else must hold, and what the assistant does then. "
                        + "States that are equal but for what came earlier, and from which the same follows, share a row.");
        out.text(
                "p",
                "Keys: arrows move, + and - zoom, 0 shows all, 1 is full size, / searches, Enter goes to the next match, "
                        + "Escape closes.");
        out.close().line();
    }
}
