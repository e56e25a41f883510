package org.parlance.cli.test.nlu;

import java.util.List;
import java.util.function.Consumer;
import org.parlance.core.html.ContentPolicy;
import org.parlance.core.html.Markup;
import org.parlance.core.html.Resource;

/** A report as one HTML file that needs no network; what stands in it is escaped, and no script but its own can run. */
final class PageFrame {
    private PageFrame() {}

    /**
     * A part of the page.
     *
     * @param id for links to it
     * @param title its heading
     * @param body writes what stands below the heading
     */
    record Part(String id, String title, Consumer<Markup> body) {}

    static String write(String title, String measured, List<Part> parts) {
        String script = Resource.read(PageFrame.class, "report.js");
        Markup out = new Markup();
        out.raw("<!DOCTYPE html>\n").open("html", "lang", "en");
        head(title, script, out);
        out.open("body").line();
        out.open("header")
                .text("h1", title)
                .text("p", measured, "class", "soft")
                .close();
        contents(parts, out);
        out.open("main").line();
        parts.forEach(part -> section(part, out));
        out.close().line();
        out.open("script").raw(script).close().line();
        return out.close().close().line().toString();
    }

    private static void head(String title, String script, Markup out) {
        String style = Resource.read(PageFrame.class, "plot.css") + Resource.read(PageFrame.class, "report.css");
        String policy = ContentPolicy.of(style, script);
        out.open("head").line().raw("<meta charset=\"utf-8\">").line();
        out.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"")
                .text(policy)
                .raw("\">")
                .line();
        out.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .line();
        out.text("title", title).open("style").raw(style).close().close().line();
    }

    private static void contents(List<Part> parts, Markup out) {
        out.open("nav", "aria-label", "Contents").open("ul");
        for (Part part : parts) {
            out.open("li").text("a", part.title(), "href", "#" + part.id()).close();
        }
        out.close().close().line();
    }

    private static void section(Part part, Markup out) {
        String heading = part.id() + "-heading";
        out.open("section", "id", part.id(), "aria-labelledby", heading);
        out.text("h2", part.title(), "id", heading);
        part.body().accept(out);
        out.close().line();
    }
}
