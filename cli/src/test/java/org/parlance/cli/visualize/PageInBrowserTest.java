package org.parlance.cli.visualize;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.cli.Ran;
import org.parlance.cli.TinyProject;

/** The page as a browser shows it; skipped where there is none. */
@Timeout(240)
class PageInBrowserTest {
    private static final String HOSTILE =
            """
            stories:
            - story: "</script><script>document.title='broken in'</script><img src=x onerror=document.title='broken_in'>"
              steps:
              - intent: greet
              - action: utter_bye
              - intent: goodbye
              - action: utter_bye
            """;
    /** Clicks as a hand would, and keeps in the title what the panel says. */
    private static final String CLICKS =
            """
            <script>
            const says = () => document.getElementById('panel').textContent;
            const click = node => node.dispatchEvent(new MouseEvent('click', {bubbles: true}));
            const told = [];
            click(document.querySelector('#b1 .head'));
            told.push(says());
            click(document.querySelector('#a0 .hit'));
            told.push(says());
            document.getElementById('search').value = 'utter_bye';
            document.getElementById('search').dispatchEvent(new Event('input'));
            told.push(document.getElementById('found').textContent);
            const before = document.getElementById('scene').getAttribute('transform');
            click(document.getElementById('in'));
            told.push(before === document.getElementById('scene').getAttribute('transform') ? 'still' : 'zoomed');
            document.querySelector('#b0 .row').dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter', bubbles: true}));
            told.push(says());
            const part = document.querySelector('input[data-part="story"]');
            part.click();
            told.push('hidden: ' + getComputedStyle(document.getElementById('b0')).display);
            click(document.querySelector('#a0 .hit'));
            told.push('again: ' + part.checked);
            document.body.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape', bubbles: true}));
            told.push(says());
            document.body.append(told.join('|'));
            </script>
            """;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    private Browser browser;
    private TinyProject project;

    @BeforeEach
    void write() throws Exception {
        Optional<Path> installed = Browser.installed();
        Assumptions.assumeTrue(installed.isPresent(), "no Chromium is installed: the page is not tried in a browser");
        browser = new Browser(installed.get(), Files.createDirectory(folder.resolve("profile")));
        project = TinyProject.in(folder);
        project.file("data/stories.yml", HOSTILE);
        project.file("config.yml", "language: en\npipeline: []\npolicies: [{name: MemoizationPolicy}]\n");
    }

    private Path page() {
        Ran ran = project.run("visualize", "--out", project.path("graph.html"));
        assertThat(ran.code()).as(ran.err()).isZero();
        return folder.resolve("graph.html");
    }

    @Test
    void a_hostile_name_is_shown_and_does_nothing() throws Exception {
        String shown = browser.open(page(), "b1r0");

        assertThat(shown).contains("<title>Dialogue machine</title>").doesNotContain("<img");
        assertThat(shown.substring(shown.indexOf("<aside"), shown.indexOf("</aside>")))
                .contains("utter_bye", "&lt;script&gt;", "stories.yml:5", "What follows");
    }

    @Test
    void clicks_search_zoom_and_keys_work() throws Exception {
        Path page = page();
        String open = Files.readString(page).replaceFirst("<meta http-equiv[^>]*>", "");
        Files.writeString(page, open.replace("</body>", CLICKS + "</body>"));

        String shown = browser.open(page, "");

        assertThat(shown.substring(shown.lastIndexOf("</script>")))
                .contains(
                        "user saidgreet",
                        "e.g. “hello”",
                        "A rule or story goes on.",
                        "2 of 3",
                        "zoomed",
                        "start",
                        "hidden: none",
                        "again: true",
                        "Click a row or an arrow");
    }
}
