package org.parlance.nlg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parlance.core.domain.ResponseVariation;
import org.parlance.core.domain.ResponseVariation.Condition;
import org.parlance.core.problem.Problem;
import org.parlance.core.problem.Problems;
import org.parlance.core.yaml.YamlLimits;
import org.parlance.core.yaml.YamlReader;

class ResponseReaderTest {
    private final Problems problems = new Problems();

    @Test
    void readsVariationsWithWhatDecidesBetweenThem() {
        Map<String, List<ResponseVariation>> read = read(
                """
                utter_greet:
                - text: "Hello {name}!"
                  id: "7"
                  image: https://example.org/a.png
                - text: Hi.
                  channel: phone
                  condition:
                  - type: slot
                    name: known
                    value: true
                utter_faq/hours:
                - custom: {type: card, lines: [1, 2.5, null]}
                """);

        assertThat(problems.sorted()).isEmpty();
        assertThat(read).containsOnlyKeys("utter_greet", "utter_faq/hours");
        ResponseVariation first = read.get("utter_greet").get(0);
        assertThat(first.content())
                .containsExactly(Map.entry("text", "Hello {name}!"), Map.entry("image", "https://example.org/a.png"));
        assertThat(first.id()).contains("7");
        assertThat(first.where()).hasToString("domain.yml:2:3");
        ResponseVariation second = read.get("utter_greet").get(1);
        assertThat(second.channel()).contains("phone");
        assertThat(second.conditions()).containsExactly(new Condition("known", true));
        assertThat(read.get("utter_faq/hours").get(0).content()).containsOnlyKeys("custom");
    }

    @Test
    void acceptsAnEmptyTextAndAButtonThatOpensAnAddress() {
        read(
                """
                utter_silence:
                - text: ""
                utter_shop:
                - text: Look.
                  buttons:
                  - title: The shop
                    url: https://example.org
                    type: web_url
                """);

        assertThat(problems.sorted()).isEmpty();
    }

    @Test
    void reportsAllThatIsWrongWithItsPlace() {
        read(
                """
                utter_nothing:
                utter_text: Hello
                utter_empty:
                - image: https://example.org/a.png
                - text:
                  txt: Hi
                - text: Choose.
                  buttons:
                  - title: yes
                  - payload: /deny
                  condition:
                  - type: entity
                    name: city
                    value: Rome
                  - {type: slot, nme: city}
                """);

        assertThat(problems.sorted())
                .map(Problem::toString)
                .containsExactly(
                        "domain.yml:1:1: error[missing-response]: The response \"utter_nothing\" has no variation. "
                                + "Maybe a line \"- text: ...\" is missing.",
                        "domain.yml:2:13: error: The response \"utter_text\" must be a list, but this is the text \"Hello\".",
                        "domain.yml:4:3: error[missing-response]: A variation of \"utter_empty\" needs a \"text\" or a \"custom\" payload. "
                                + "Maybe an empty text was meant: text: \"\".",
                        "domain.yml:5:3: error[missing-response]: A variation of \"utter_empty\" needs a \"text\" or a \"custom\" payload. "
                                + "Maybe an empty text was meant: text: \"\".",
                        "domain.yml:6:3: error: The key \"txt\" is not known in a variation of \"utter_empty\". "
                                + "Maybe you meant \"text\".",
                        "domain.yml:9:5: warning: A button has no payload, so that nothing happens when it is chosen. "
                                + "Maybe a line \"payload: /intent\" is missing.",
                        "domain.yml:10:5: warning: A button has no title, so that it can't be shown.",
                        "domain.yml:12:11: warning: A condition of \"utter_empty\" has the type \"entity\", "
                                + "but only slots are looked at. Maybe it should be \"type: slot\".",
                        "domain.yml:15:5: warning: A condition of \"utter_empty\" has no value, so that the slot must be unset.",
                        "domain.yml:15:5: error: A condition of \"utter_empty\" needs a value for the key \"name\". "
                                + "Maybe \"nme\" was meant to be \"name\".",
                        "domain.yml:15:18: error: The key \"nme\" is not known in a response's condition. "
                                + "Maybe you meant \"name\".");
    }

    @Test
    void notesTwoVariationsWithOneId() {
        read("utter_greet:\n- {text: a, id: x}\n- {text: b, id: x}\n");

        assertThat(problems.sorted())
                .map(Problem::toString)
                .containsExactly("domain.yml:3:3: warning: Two variations of \"utter_greet\" have the id \"x\".");
    }

    private Map<String, List<ResponseVariation>> read(String yaml) {
        YamlReader reader = new YamlReader(name -> Optional.empty(), YamlLimits.DEFAULT);
        return new ResponseReader()
                .read(reader.read("domain.yml", yaml, problems).orElseThrow(), problems);
    }
}
