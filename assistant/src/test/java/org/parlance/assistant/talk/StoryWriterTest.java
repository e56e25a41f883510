package org.parlance.assistant.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.DomainJsonReader;
import org.parlance.core.event.Event;
import org.parlance.core.event.Stamp;
import org.parlance.core.message.Entity;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.message.Span;
import org.parlance.core.yaml.YamlWriter;

class StoryWriterTest {
    @Test
    void a_conversation_becomes_a_story_with_marked_entities() {
        List<Event> events = List.of(
                Event.ActionExecuted.of("action_listen"),
                said("a 🍕 to Rome or NYC", "order"),
                Event.ActionExecuted.of("order_form"),
                Event.ActiveLoop.started("order_form"),
                Event.SlotSet.of("city", "Rome"),
                Event.SlotSet.of("size", null));

        assertThat(StoryWriter.write(Map.of("ann", events)))
                .isEqualTo(
                        """
                        version: "3.1"
                        stories:
                        - story: ann
                          steps:
                          - intent: order
                            user: |-
                              a 🍕 to [Rome](city) or [NYC]{"entity":"city","value":"New York"}
                          - action: order_form
                          - active_loop: order_form
                          - slot_was_set:
                            - city: Rome
                          - slot_was_set:
                            - size: null
                        """);
    }

    @Test
    void a_message_whose_text_decided_has_no_intent() {
        List<Event> events = List.of(said("hi", "greet"), new Event.UserFeaturization(true, Stamp.NONE));

        assertThat(StoryWriter.write(Map.of("ann", events)))
                .contains("  - user: |-")
                .doesNotContain("intent");
    }

    @Test
    void a_training_story_has_intents_and_entities_in_place_of_texts_and_only_slots_that_policies_see() {
        Domain domain = DomainJsonReader.read(Map.of(
                "slots",
                Map.of(
                        "city", Map.of("type", "text", "mappings", List.of()),
                        "note", Map.of("type", "text", "influence_conversation", false, "mappings", List.of()))));
        List<Event> events = List.of(
                said("a 🍕 to Rome or NYC", "order"),
                Event.SlotSet.of("city", "Rome"),
                Event.SlotSet.of("note", "x"),
                Event.ActionExecuted.of("utter_ok"));

        assertThat(YamlWriter.write(StoryWriter.trainingSteps(events, domain)))
                .isEqualTo(
                        """
                        - intent: order
                          entities:
                          - city: Rome
                          - city: New York
                        - slot_was_set:
                          - city: Rome
                        - action: utter_ok
                        """);
    }

    private static Event said(String text, String intent) {
        List<Entity> entities = text.length() < 3
                ? List.of()
                : List.of(Entity.of("city", new Span(7, 11), "Rome"), Entity.of("city", new Span(15, 18), "New York"));
        Parse parse = Parse.of(text, IntentScore.of(intent, 1.0), entities);
        return new Event.UserUttered(text, parse, Optional.empty(), Optional.empty(), Map.of(), Stamp.NONE);
    }
}
