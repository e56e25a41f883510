package org.parlance.core.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.DomainJsonReader;
import org.parlance.core.domain.SlotType;
import org.parlance.core.event.Event;
import org.parlance.core.event.Stamp;
import org.parlance.core.json.Json;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.tracker.TrackerJson.Events;

class TrackerJsonTest {
    private static final Path RECORDED = Path.of("..", "..", "shared", "conformance", "http", "server.json");
    private static final Set<String> STATE = Set.of(
            "sender_id",
            "slots",
            "followup_action",
            "paused",
            "latest_input_channel",
            "latest_action",
            "latest_action_name");

    @Test
    void readsWhatRasaSendsToActionServersAndWritesTheSameState() throws IOException {
        List<Map<String, Object>> requests = recordedRequests();

        assertThat(requests).hasSizeGreaterThan(10);
        for (Map<String, Object> request : requests) {
            Map<String, Object> wanted = Json.map(request.get("tracker"));
            Domain domain = DomainJsonReader.read(Json.map(request.get("domain")));
            Tracker tracker = TrackerJson.fromJson(wanted, domain);
            Map<String, Object> written = TrackerJson.toJson(tracker, Events.ALL);

            assertThat(tracker.events()).hasSameSizeAs(Json.list(wanted.get("events")));
            assertThat(written.keySet()).isEqualTo(wanted.keySet());
            STATE.forEach(key -> assertThat(written.get(key)).as(key).isEqualTo(wanted.get(key)));
            assertThat(Json.map(written.get("active_loop")).get("name"))
                    .isEqualTo(Json.map(wanted.get("active_loop")).get("name"));
            List.of("intent", "text", "entities", "message_id", "text_tokens").forEach(key -> assertThat(
                            Json.map(written.get("latest_message")).get(key))
                    .as(key)
                    .isEqualTo(Json.map(wanted.get("latest_message")).get(key)));
        }
    }

    @Test
    void readsTheDomainThatRasaSends() throws IOException {
        Domain domain = DomainJsonReader.read(Json.map(recordedRequests().get(0).get("domain")));

        assertThat(domain.entities()).containsOnlyKeys("size", "topping", "order_number");
        assertThat(domain.form("pizza_form").orElseThrow().requiredSlots()).containsExactly("size", "topping");
        assertThat(domain.slot("visits").orElseThrow().type()).isEqualTo(new SlotType.Float(0, 10));
        assertThat(domain.slot("topping").orElseThrow().mappings()).hasSize(2);
        assertThat(domain.responses().get("utter_goodbye").get(0).channel()).contains("phone");
        assertThat(domain.actions()).contains("validate_pizza_form");
    }

    @Test
    void keepsTheValuesOfSlotsThatNobodyDeclared() {
        Tracker tracker = TrackerJson.fromJson(
                Map.of("sender_id", "ann", "slots", Map.of("number", "AB-1", "list", List.of(1L))), Domain.empty());

        assertThat(tracker.state().slot("number")).isEqualTo("AB-1");
        assertThat(tracker.state().slot("list")).isEqualTo(List.of(1L));
        assertThat(tracker.plus(Event.SlotSet.of("number", "CD")).state().slot("number"))
                .isEqualTo("CD");
    }

    @Test
    void standsInForEventsThatAreNotSent() {
        Tracker tracker = TrackerJson.fromJson(
                Map.of(
                        "sender_id",
                        "ann",
                        "latest_message",
                        Map.of("text", "hi", "intent", Map.of("name", "greet", "confidence", 1.0)),
                        "active_loop",
                        Map.of("name", "pizza_form"),
                        "latest_action_name",
                        "action_listen"),
                Domain.empty());

        assertThat(tracker.state().latestMessage().orElseThrow().parse().intentName())
                .contains("greet");
        assertThat(tracker.state().activeLoop()).contains("pizza_form");
        assertThat(tracker.state().latestActionName()).contains("action_listen");
    }

    @Test
    void refusesATrackerWithoutASender() {
        assertThatThrownBy(() -> TrackerJson.fromJson(Map.of(), Domain.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sender_id");
    }

    @Test
    void showsTheEventsThatAreAskedFor() {
        Event.UserUttered said = new Event.UserUttered(
                "hi",
                Parse.of("hi", IntentScore.of("greet", 0.9), List.of()),
                Optional.of("rest"),
                Optional.of("m1"),
                Map.of("page", "home"),
                Stamp.at(12.5));
        Tracker tracker = Tracker.start("ann", Domain.empty())
                .plus(Event.ActionExecuted.of("action_listen"))
                .plus(new Event.Restarted(Stamp.NONE))
                .plus(Event.ActionExecuted.of("action_listen"))
                .plus(said)
                .plus(Event.ActionExecuted.of("utter_greet"))
                .plus(new Event.ActionReverted(Stamp.at(13.5)));

        assertThat(shown(tracker, Events.NONE)).isNull();
        assertThat((List<?>) shown(tracker, Events.ALL)).hasSize(6);
        assertThat((List<?>) shown(tracker, Events.AFTER_RESTART)).hasSize(4);
        assertThat((List<?>) shown(tracker, Events.APPLIED)).hasSize(2);
        Map<String, Object> json = TrackerJson.toJson(tracker, Events.NONE);
        assertThat(json).containsEntry("latest_event_time", 13.5).containsEntry("latest_input_channel", "rest");
        assertThat(Json.map(json.get("latest_message")))
                .containsEntry("message_id", "m1")
                .containsEntry("metadata", Map.of("page", "home"));
    }

    private static Object shown(Tracker tracker, Events events) {
        return TrackerJson.toJson(tracker, events).get("events");
    }

    private static List<Map<String, Object>> recordedRequests() throws IOException {
        if (!Files.exists(RECORDED)) {
            System.out.println("SKIPPED: " + RECORDED + " is not here.");
        }
        assumeTrue(Files.exists(RECORDED));
        List<Map<String, Object>> requests = new ArrayList<>();
        for (Object row : Json.list(Json.read(Files.readAllBytes(RECORDED)))) {
            for (Object call : Json.list(Json.map(row).get("action_calls"))) {
                requests.add(Json.map(Json.map(call).get("request")));
            }
        }
        return requests;
    }
}
