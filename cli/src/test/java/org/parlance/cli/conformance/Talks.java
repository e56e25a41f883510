package org.parlance.cli.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.parlance.assistant.Assistant;
import org.parlance.assistant.Input;
import org.parlance.assistant.Turn;
import org.parlance.cli.Ran;
import org.parlance.cli.model.AssistantFactory;
import org.parlance.cli.model.ModelOptions;
import org.parlance.core.config.Endpoints;
import org.parlance.core.event.Event;
import org.parlance.core.event.EventJson;
import org.parlance.core.json.Json;
import org.parlance.core.message.BotMessage;
import org.parlance.core.message.UserMessage;
import org.parlance.core.problem.Problems;
import org.parlance.core.tracker.Tracker;
import org.parlance.core.yaml.YamlWriter;
import org.parlance.nlg.ResponseChooser;

/** The recorded conversations, held with a trained model; one line a turn. */
record Talks(Map<String, Object> recorded, Path work, boolean likeRasa) {
    List<Comparison> compare() throws IOException {
        List<Comparison> all = new ArrayList<>();
        for (String project : recorded.keySet()) {
            Assistant assistant = assistant(project);
            List<String> theirs = new ArrayList<>();
            List<String> ours = new ArrayList<>();
            Json.map(recorded.get(project))
                    .forEach((name, turns) -> talk(assistant, name, Json.list(turns), theirs, ours));
            all.add(new Comparison("turns of " + project, theirs, ours));
        }
        return all;
    }

    private static void talk(
            Assistant assistant, String name, List<Object> turns, List<String> theirs, List<String> ours) {
        Tracker tracker = assistant.begin(name);
        for (int i = 0; i < turns.size(); i++) {
            Map<String, Object> expected = Json.map(turns.get(i));
            UserMessage message =
                    new UserMessage("m" + i, name, expected.get("user").toString(), "rest", Map.of());
            Turn turn = assistant.turn(tracker, Input.UserSaid.of(message));
            tracker = turn.after();
            // The recorder saw no events in a turn right after a session began within the conversation.
            boolean unseen = Json.list(expected.get("events")).isEmpty();
            String place = "%s, turn %d: ".formatted(name, i + 1);
            theirs.add(place + theirs(expected));
            ours.add(place + ours(turn, unseen));
        }
    }

    private static String theirs(Map<String, Object> turn) {
        Map<String, Object> json = new LinkedHashMap<>(turn);
        json.remove("user");
        json.put(
                "bot",
                Json.list(turn.get("bot")).stream()
                        .map(message -> Json.map(message).get("text"))
                        .filter(Objects::nonNull)
                        .toList());
        return Json.canonical(json);
    }

    private static String ours(Turn turn, boolean eventsUnseen) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "events",
                eventsUnseen
                        ? List.of()
                        : turn.newEvents().stream().map(Talks::plain).toList());
        json.put(
                "bot",
                turn.replies().stream()
                        .map(BotMessage::text)
                        .flatMap(text -> text.stream())
                        .toList());
        json.put("slots", turn.after().state().slots());
        json.put("active_loop", turn.after().state().activeLoop().orElse(null));
        json.put("latest_action", turn.after().state().latestActionName().orElse(null));
        return Json.canonical(json);
    }

    /** An event as it was recorded: without times and ids, a user's message as text, intent and entities. */
    private static Map<String, Object> plain(Event event) {
        Map<String, Object> json = new LinkedHashMap<>(EventJson.toJson(event));
        List.of("timestamp", "metadata").forEach(json::remove);
        if (event instanceof Event.UserUttered) {
            Map<String, Object> parse = Json.map(json.remove("parse_data"));
            List.of("input_channel", "message_id").forEach(json::remove);
            json.put("intent", parse.get("intent"));
            json.put("entities", parse.get("entities"));
        }
        return json;
    }

    private Assistant assistant(String name) throws IOException {
        boolean form = name.startsWith("formbot");
        Path project = ProjectCopy.of(
                Records.ROOT.resolve("projects").resolve(form ? "formbot" : name), work.resolve(name), likeRasa);
        // The recorder had no NLU: what isn't "/intent" was heard as nothing.
        Map<String, Object> config = Json.map(ProjectCopy.YAML
                .read(project.resolve("config.yml"), new Problems())
                .orElseThrow()
                .plain());
        config.put("pipeline", List.of(Map.of("name", "KeywordIntentClassifier")));
        Files.writeString(project.resolve("config.yml"), YamlWriter.write(config));
        Path domain = project.resolve(form ? "domain-without-validation.yml" : "domain.yml");
        Path models = work.resolve(name + "-models");
        Ran trained = Ran.verb(
                "train",
                "--data",
                project.resolve("data").toString(),
                "--domain",
                domain.toString(),
                "--config",
                project.resolve("config.yml").toString(),
                "--cache",
                work.resolve("cache").toString(),
                "--out",
                Files.createDirectories(models).toString());
        assertThat(trained.code()).as(trained.err()).isZero();
        return new AssistantFactory(Endpoints.NONE, List.of(), ResponseChooser.first(), Clock.systemUTC())
                .assistant(new ModelOptions().load(models));
    }
}
