package org.parlance.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parlance.core.json.Json;

class EventJsonTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"event\":\"slot\",\"timestamp\":1.5,\"name\":\"size\",\"value\":[1,2.5,null,true,\"x\"]}",
                "{\"event\":\"action\",\"timestamp\":1.5,\"metadata\":{\"model_id\":\"m\"},\"name\":\"utter_a\",\"policy\":\"RulePolicy\",\"confidence\":1.0,\"action_text\":null,\"hide_rule_turn\":true}",
                "{\"event\":\"active_loop\",\"timestamp\":2.0,\"name\":null}",
                "{\"event\":\"loop_interrupted\",\"timestamp\":2.0,\"is_interrupted\":true}",
                "{\"event\":\"action_execution_rejected\",\"timestamp\":2.0,\"name\":\"f\",\"policy\":null,\"confidence\":0.5}",
                "{\"event\":\"user_featurization\",\"timestamp\":2.0,\"use_text_for_featurization\":false}",
                "{\"event\":\"entities\",\"timestamp\":2.0,\"entities\":[{\"entity\":\"city\",\"start\":0,\"end\":4,\"role\":\"to\",\"value\":\"Rome\",\"extractor\":\"x\"}]}",
                "{\"event\":\"reminder\",\"timestamp\":2.0,\"intent\":\"wake\",\"date_time\":\"2030-01-01T08:00Z\",\"entities\":[],\"name\":\"r\",\"kill_on_user_msg\":false}",
                "{\"event\":\"cancel_reminder\",\"timestamp\":2.0,\"intent\":null,\"entities\":null,\"name\":\"r\"}",
                "{\"event\":\"followup\",\"timestamp\":2.0,\"name\":\"utter_a\"}",
                "{\"event\":\"export\",\"timestamp\":2.0,\"path\":null}",
                "{\"event\":\"agent\",\"timestamp\":2.0,\"text\":\"hi\",\"data\":{}}",
                "{\"event\":\"bot\",\"timestamp\":2.0,\"metadata\":{\"utter_action\":\"utter_a\"},\"text\":\"hi\",\"data\":{\"elements\":null,\"quick_replies\":null,\"buttons\":[{\"title\":\"t\",\"payload\":\"/p\"}],\"attachment\":null,\"image\":null,\"custom\":null}}",
                "{\"event\":\"restart\",\"timestamp\":2.0}",
                "{\"event\":\"session_started\",\"timestamp\":2.0}",
                "{\"event\":\"rewind\",\"timestamp\":2.0}",
                "{\"event\":\"undo\",\"timestamp\":2.0}",
                "{\"event\":\"reset_slots\",\"timestamp\":2.0}",
                "{\"event\":\"pause\",\"timestamp\":2.0}",
                "{\"event\":\"resume\",\"timestamp\":2.0}"
            })
    void writes_what_it_read(String json) throws IOException {
        Event event = EventJson.fromJson(Json.readObject(json)).orElseThrow();

        assertThat(Json.canonical(EventJson.toJson(event))).isEqualTo(Json.canonical(Json.read(json)));
    }

    @Test
    void a_user_message_keeps_its_parse() throws IOException {
        String json =
                "{\"event\":\"user\",\"timestamp\":3.0,\"metadata\":{\"a\":1,\"model_id\":\"x\"},\"text\":\"to Rome\",\"parse_data\":{"
                        + "\"message_id\":\"m1\",\"metadata\":{\"a\":1},\"text\":\"to Rome\",\"intent\":{\"name\":\"go\",\"confidence\":0.9},\"entities\":[],\"text_tokens\":[[0,2],[3,7]],"
                        + "\"intent_ranking\":[{\"name\":\"go\",\"confidence\":0.9}],\"response_selector\":{\"all_retrieval_intents\":[\"faq\"],"
                        + "\"faq\":{\"response\":{\"responses\":[{\"text\":\"t\"}],\"confidence\":0.8,\"intent_response_key\":\"faq/hours\",\"utter_action\":\"utter_faq/hours\"},"
                        + "\"ranking\":[{\"confidence\":0.8,\"intent_response_key\":\"faq/hours\"}]}}},"
                        + "\"input_channel\":\"rest\",\"message_id\":\"m1\"}";

        Event event = EventJson.fromJson(Json.readObject(json)).orElseThrow();

        assertThat(Json.canonical(EventJson.toJson(event))).isEqualTo(Json.canonical(Json.read(json)));
    }

    @Test
    void older_names_are_read() throws IOException {
        assertThat(EventJson.fromJson(Json.readObject("{\"event\":\"form\",\"name\":\"f\"}")))
                .contains(Event.ActiveLoop.started("f"));
    }

    @Test
    void every_kind_of_event_has_a_name() {
        assertThat(EventNames.all().keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Event.class.getPermittedSubclasses())
                        .<Class<? extends Event>>map(kind -> kind.asSubclass(Event.class))
                        .toList());
    }

    @Test
    void an_unknown_kind_is_refused_and_an_item_without_a_kind_skipped() {
        assertThatThrownBy(() -> EventJson.fromJson(Map.of("event", "dance")))
                .hasMessageContaining("Unknown event name 'dance'");
        assertThat(EventJson.fromJson(Map.<String, Object>of("name", "x"))).isEmpty();
    }
}
