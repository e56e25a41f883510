package org.parlance.nlg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.parlance.core.config.Compatibility;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.ResponseVariation;
import org.parlance.core.domain.SessionConfig;
import org.parlance.core.domain.Slot;
import org.parlance.core.domain.SlotType;
import org.parlance.core.event.Event;
import org.parlance.core.message.BotMessage;
import org.parlance.core.problem.Problems;
import org.parlance.core.spi.Nlg;
import org.parlance.core.tracker.Tracker;
import org.parlance.core.yaml.YamlLimits;
import org.parlance.core.yaml.YamlReader;

class TemplateNlgTest {
    private static final String RESPONSES =
            """
            utter_order:
            - text: "A {size} one for {nobody}, {note}?"
              image: "https://example.org/{size}.png"
              custom: {card: {title: "{size}", lines: [1, "{size}"]}}
              buttons:
              - {title: "{size}", payload: '/inform{"size": "{size}"}'}
              elements: [{title: "{size}"}]
              button_type: vertical
              metadata: {tone: warm}
              id: order-1
            utter_bye:
            - text: default
            - text: phone
              channel: phone
            - text: conditional
              condition: [{type: slot, name: size, value: LARGE}]
            - text: conditional on the phone
              channel: phone
              condition: [{type: slot, name: size, value: large}]
            utter_number:
            - text: one
              condition: [{type: slot, name: note, value: 1}]
            utter_phone_only:
            - {text: phone, channel: phone}
            utter_many:
            - text: a
            - text: b
            - text: c
            """;

    @Test
    void fillsEveryTextButElements() {
        BotMessage message = say("utter_order", "rest", Compatibility.NONE).orElseThrow();

        assertThat(message.text()).contains("A large one for {nobody}, None?");
        assertThat(message.data())
                .containsEntry("image", "https://example.org/large.png")
                .containsEntry("attachment", "https://example.org/large.png")
                .containsEntry("custom", Map.of("card", Map.of("title", "large", "lines", List.of(1L, "large"))))
                .containsEntry("buttons", List.of(Map.of("title", "large", "payload", "/inform{\"size\": \"large\"}")))
                .containsEntry("elements", List.of(Map.of("title", "{size}")));
        assertThat(message.metadata())
                .containsEntry("utter_action", "utter_order")
                .containsEntry("button_type", "vertical")
                .containsEntry("metadata", Map.of("tone", "warm"))
                .containsEntry("id", "order-1");
    }

    @Test
    void leavesTheWholeTextUnfilledWhereRasaIsFollowed() {
        BotMessage message = say("utter_order", "rest", Compatibility.RASA_3_6).orElseThrow();

        assertThat(message.text()).contains("A {size} one for {nobody}, {note}?");
        assertThat(message.data()).containsEntry("image", "https://example.org/large.png");
    }

    @Test
    void prefersArgumentsToSlots() {
        Nlg.Request request = new Nlg.Request("utter_order", tracker("large"), "rest", Map.of("size", "tiny"));

        assertThat(nlg(ResponseChooser.first(), Compatibility.NONE)
                        .say(request)
                        .orElseThrow()
                        .text())
                .contains("A tiny one for {nobody}, None?");
    }

    @Test
    void choosesTheChannelBeforeTheConditionBeforeTheDefault() {
        assertThat(text("utter_bye", "rest", tracker("small"))).contains("default");
        assertThat(text("utter_bye", "phone", tracker("small"))).contains("phone");
        assertThat(text("utter_bye", "rest", tracker("large"))).contains("conditional");
        assertThat(text("utter_bye", "phone", tracker("large"))).contains("conditional on the phone");
    }

    @Test
    void comparesConditionsAsPythonDoes() {
        assertThat(text("utter_number", "rest", with("note", 1.0))).contains("one");
        assertThat(text("utter_number", "rest", with("note", true))).contains("one");
        assertThat(text("utter_number", "rest", with("note", "1"))).isEmpty();
    }

    @Test
    void saysNothingWhenNoVariationFits() {
        assertThat(text("utter_phone_only", "rest", tracker("small"))).isEmpty();
        assertThat(text("utter_unknown", "rest", tracker("small"))).isEmpty();
    }

    @Test
    void choosesEachVariationAboutEquallyOftenAndAlikeForOneSeed() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        sequence(17).forEach(text -> counts.merge(text, 1, Integer::sum));

        assertThat(counts).containsOnlyKeys(Set.of("a", "b", "c")).allSatisfy((text, n) -> assertThat(n)
                .isBetween(250, 420));
        assertThat(sequence(17)).isEqualTo(sequence(17)).isNotEqualTo(sequence(18));
    }

    @Test
    void tellsWhichVariationWasSaidAndWhereItStands() {
        TemplateNlg second = nlg(fitting -> fitting.get(1), Compatibility.NONE);
        Nlg.Request request = new Nlg.Request("utter_many", tracker("small"), "rest", Map.of());

        assertThat(second.word(request).orElseThrow().which()).matches("variation 2 of 3 \\(domain.yml:\\d+\\)");
    }

    private static List<String> sequence(long seed) {
        TemplateNlg nlg = nlg(ResponseChooser.random(new Random(seed)), Compatibility.NONE);
        Nlg.Request request = new Nlg.Request("utter_many", tracker("small"), "rest", Map.of());
        return IntStream.range(0, 1000)
                .mapToObj(i -> nlg.say(request).orElseThrow().text().orElseThrow())
                .toList();
    }

    private static Optional<String> text(String response, String channel, Tracker tracker) {
        return nlg(ResponseChooser.first(), Compatibility.NONE)
                .say(new Nlg.Request(response, tracker, channel, Map.of()))
                .flatMap(BotMessage::text);
    }

    private static Optional<BotMessage> say(String response, String channel, Compatibility compatibility) {
        return nlg(ResponseChooser.first(), compatibility)
                .say(new Nlg.Request(response, tracker("large"), channel, Map.of()));
    }

    static TemplateNlg nlg(ResponseChooser chooser, Compatibility compatibility) {
        return new TemplateNlg(responses(RESPONSES), chooser, compatibility);
    }

    static Map<String, List<ResponseVariation>> responses(String yaml) {
        Problems problems = new Problems();
        YamlReader reader = new YamlReader(name -> Optional.empty(), YamlLimits.DEFAULT);
        Map<String, List<ResponseVariation>> read = new ResponseReader()
                .read(reader.read("domain.yml", yaml, problems).orElseThrow(), problems);
        assertThat(problems.sorted()).isEmpty();
        return read;
    }

    static Tracker tracker(String size) {
        return with("size", size);
    }

    private static Tracker with(String slot, Object value) {
        Map<String, Slot> slots = new LinkedHashMap<>();
        slots.put("size", new Slot("size", new SlotType.Text(), null, false, List.of()));
        slots.put("note", new Slot("note", new SlotType.Any(), null, false, List.of()));
        Domain domain = new Domain(
                Map.of(),
                Map.of(),
                slots,
                Map.of(),
                Map.of(),
                List.of(),
                Set.of(),
                SessionConfig.DEFAULT,
                true,
                List.of());
        return Tracker.start("ann", domain).plus(Event.SlotSet.of(slot, value));
    }
}
