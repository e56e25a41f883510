package org.parlance.policy.draw.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.parlance.core.domain.Domain;
import org.parlance.core.json.Json;
import org.parlance.policy.conformance.Texts;
import org.parlance.policy.draw.Choice;
import org.parlance.policy.draw.Drawer;
import org.parlance.policy.draw.Drawing;
import org.w3c.dom.Document;

class PageTest {
    private static final String HOSTILE =
            "</script><script>alert(1)</script><img src=x onerror=alert(2)>\\\" ' & \\u0001";
    private static final String DOMAIN =
            """
            intents: [greet, 问候]
            responses:
              utter_hi: [{text: hi}]
            """;
    private static final String STORIES =
            """
            stories:
            - story: "%1$s"
              steps:
              - user: "%1$s"
              - bot: "%1$s"
              - intent: 问候
              - action: utter_hi
            """
                    .formatted(HOSTILE);

    private static final Texts TEXTS = new Texts(DOMAIN, STORIES);

    private static Drawing drawing() {
        return Drawer.draw(TEXTS.trained().machine(), TEXTS.domain(), Choice.ALL);
    }

    private static String page() {
        return Page.write(drawing(), TEXTS.domain(), Map.of("greet", "<b>hello"));
    }

    @Test
    void a_hostile_name_is_text_and_nothing_else() {
        String page = page();

        assertThat(page)
                .contains("&lt;/script&gt;&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert", "<img", "<b>");
        assertThat(Pattern.compile("<script").matcher(page).results()).hasSize(2);
    }

    @Test
    void the_policy_names_the_only_script_and_style_by_their_hash() throws Exception {
        String page = page();

        assertThat(page).contains("default-src &#39;none&#39;");
        for (String element : List.of("script", "style")) {
            Matcher content = Pattern.compile("<%1$s>(.*?)</%1$s>".formatted(element), Pattern.DOTALL)
                    .matcher(page);
            assertThat(content.find()).isTrue();
            assertThat(page).contains(element + "-src &#39;sha256-" + hash(content.group(1)) + "&#39;");
        }
    }

    @Test
    void nothing_is_loaded_from_elsewhere() {
        assertThat(page().replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http:", "https:", "src=\"", "href", "@import");
    }

    @Test
    void the_data_of_the_panel_tell_state_and_source_of_each_row() throws Exception {
        Map<String, Object> data = Json.readObject(page().replaceAll("(?s).*id=\"data\">(.*?)</script>.*", "$1"));

        Map<String, Object> box = Json.map(Json.list(data.get("boxes")).get(2));
        Map<String, Object> row = Json.map(Json.list(box.get("rows")).get(0));
        Map<String, Object> state = Json.map(Json.list(row.get("states")).get(0));
        assertThat(state.get("previous")).isEqualTo("action_listen");
        int source = ((Number) Json.list(state.get("sources")).get(0)).intValue();
        assertThat(Json.list(Json.list(data.get("sources")).get(source)).get(1)).isEqualTo("stories.yml:5");
    }

    @Test
    void the_picture_is_well_formed_xml_whatever_the_names() throws Exception {
        Document svg = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(SvgWriter.write(drawing()).getBytes(StandardCharsets.UTF_8)));

        assertThat(svg.getElementsByTagName("script").getLength()).isZero();
        assertThat(svg.getElementsByTagName("text").getLength()).isPositive();
    }

    @Test
    void the_same_machine_gives_the_same_bytes() {
        Domain domain = TEXTS.domain();

        assertThat(SvgWriter.write(drawing())).isEqualTo(SvgWriter.write(drawing()));
        assertThat(Page.write(drawing(), domain, Map.of())).isEqualTo(Page.write(drawing(), domain, Map.of()));
    }

    private static String hash(String text) throws Exception {
        return Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }
}
