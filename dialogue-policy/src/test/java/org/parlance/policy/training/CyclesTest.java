package org.parlance.policy.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parlance.core.event.Event;
import org.parlance.core.json.Json;
import org.parlance.core.problem.Problems;
import org.parlance.policy.conformance.Texts;

/**
 * Stories that lead back to their own beginning, with alternatives and conditions, become the same conversations as in Rasa 3.6.21
 * ({@code record.py} beside the stories says how they were recorded).
 */
class CyclesTest {
    private static final Path RECORDED = Path.of("src/test/resources/rasa/cycles");

    @Test
    void circles_of_checkpoints_are_walked_as_rasa_walks_them() throws IOException {
        Texts project = new Texts(text("domain.yml"), text("stories.yml"));

        List<String> ours = TrainingConversations.of(project.stories(), project.domain(), new Problems()).all().stream()
                .map(CyclesTest::shown)
                .toList();

        assertThat(ours)
                .containsExactlyInAnyOrderElementsOf(
                        Json.list(Json.read(Files.readAllBytes(RECORDED.resolve("rasa.json")))).stream()
                                .map(Json::canonical)
                                .toList());
    }

    private static String shown(TrainingTracker tracker) {
        return Json.canonical(Map.of(
                "rule",
                tracker.isRule(),
                "events",
                tracker.events().stream().map(event -> plain(event.event())).toList()));
    }

    private static Map<String, Object> plain(Event event) {
        Map<String, Object> json = new LinkedHashMap<>();
        if (event instanceof Event.ActionExecuted action) {
            json.put("event", "action");
            json.put("name", action.label());
        } else if (event instanceof Event.UserUttered user) {
            json.put("event", "user");
            json.put("intent", user.parse().intentName().orElse(null));
            json.put(
                    "entities",
                    user.parse().entities().stream()
                            .map(entity -> Map.of("entity", entity.type(), "value", entity.value()))
                            .toList());
        } else if (event instanceof Event.SlotSet slot) {
            json.put("event", "slot");
            json.put("name", slot.name());
            json.put("value", slot.value());
        } else {
            json.put("event", String.valueOf(event));
        }
        return json;
    }

    private static String text(String file) throws IOException {
        return Files.readString(RECORDED.resolve(file));
    }
}
