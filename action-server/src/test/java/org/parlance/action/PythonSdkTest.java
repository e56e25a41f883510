package org.parlance.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.core.action.ActionMessage;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.DomainJsonReader;
import org.parlance.core.event.Event;
import org.parlance.core.event.Stamp;
import org.parlance.core.http.HttpTarget;
import org.parlance.core.json.Json;
import org.parlance.core.message.BotMessage;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.spi.ActionCall;
import org.parlance.core.spi.ActionOutcome;
import org.parlance.core.spi.ActionOutcome.Done;
import org.parlance.core.spi.ActionOutcome.Failed;
import org.parlance.core.spi.ActionOutcome.Kind;
import org.parlance.core.spi.ActionOutcome.Rejected;
import org.parlance.core.tracker.Tracker;

/** Both ends of the wire against Rasa's real SDK; skipped where no Python 3.8 to 3.10 has it. */
class PythonSdkTest {
    private static final String CALLER =
            """
            import json, sys, zlib, urllib.request, urllib.error
            url, calls = sys.argv[1], json.load(open(sys.argv[2]))
            from rasa_sdk.interfaces import Tracker
            rows = []
            for call in calls:
                Tracker.from_dict(call["tracker"])
                for body, headers in ((json.dumps(call).encode(), {}),
                                      (zlib.compress(json.dumps(call).encode()), {"Content-Encoding": "deflate"})):
                    request = urllib.request.Request(url, body, {"Content-Type": "application/json", **headers})
                    try:
                        answer = urllib.request.urlopen(request)
                        rows.append([answer.status, json.load(answer)])
                    except urllib.error.HTTPError as e:
                        rows.append([e.code, json.load(e)])
            json.dump(rows, sys.stdout)
            """;

    @TempDir
    Path folder;

    @Test
    void thePythonSdkServesOurCalls() throws Exception {
        String python = python();
        Path project = Shared.path("http/project");
        try (PythonSdk sdk = PythonSdk.start(python, project, folder.resolve("sdk.log"))) {
            for (boolean compressed : List.of(false, true)) {
                RemoteSettings settings =
                        RemoteSettings.of(HttpTarget.of(sdk.url() + "/webhook")).withCompression(compressed);
                servesAll(new RemoteActions(settings, domainJson()));
            }
        }
    }

    private void servesAll(RemoteActions remote) throws Exception {
        Done status = (Done) remote.run(call("action_status", Event.SlotSet.of("order_number", "AB-1")));
        assertThat(status)
                .isEqualTo(PizzaActions.all().run(call("action_status", Event.SlotSet.of("order_number", "AB-1"))));

        Done events = (Done) remote.run(call("action_events"));
        assertThat(events.events())
                .hasSize(5)
                .startsWith(Event.SlotSet.of("visits", 3L))
                .endsWith(new Event.FollowupAction(Optional.of("utter_goodbye"), Stamp.NONE));
        assertThat(events.events().get(3))
                .isInstanceOfSatisfying(Event.BotUttered.class, said -> assertThat(said.message())
                        .isEqualTo(new BotMessage(Optional.of("Said by an event."), Map.of(), Map.of("m", 1L))));

        assertThat(remote.run(call("action_reject"))).isEqualTo(new Rejected("rejected on purpose"));
        assertThat(kind(remote.run(call("action_broken")))).isEqualTo(Kind.ERROR);
        assertThat(kind(remote.run(call("action_unheard_of")))).isEqualTo(Kind.UNKNOWN_ACTION);

        Done refused = (Done) remote.run(call("validate_pizza_form", Event.SlotSet.of("topping", "pineapple")));
        assertThat(refused.events()).containsExactly(Event.SlotSet.of("topping", null));
        assertThat(refused.messages()).map(ActionMessage::text).containsExactly(Optional.of("Not that."));
        Done kept = (Done) remote.run(
                call("validate_pizza_form", Event.SlotSet.of("size", "small"), Event.SlotSet.of("topping", "Ham")));
        assertThat(kept.events())
                .containsExactly(Event.SlotSet.of("size", "small"), Event.SlotSet.of("topping", "ham"));
    }

    @Test
    void pythonCallsOurServer() throws Exception {
        String python = python();
        List<Map<String, Object>> calls = Shared.actionCalls();
        Path sent = Files.writeString(
                folder.resolve("calls.json"),
                Json.write(calls.stream().map(call -> call.get("request")).toList()));
        Path script = Files.writeString(folder.resolve("caller.py"), CALLER);
        try (ActionServer server = ActionServer.start(PizzaActions.all(), "127.0.0.1", 0, 1_000_000)) {
            String url = "http://127.0.0.1:" + server.port() + "/webhook";
            Process process = new ProcessBuilder(python, script.toString(), url, sent.toString())
                    .redirectError(folder.resolve("caller.log").toFile())
                    .start();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue())
                    .as(Files.readString(folder.resolve("caller.log")))
                    .isZero();

            List<Object> rows = Json.list(Json.read(out));
            assertThat(rows).hasSize(2 * calls.size());
            for (int i = 0; i < rows.size(); i++) {
                assertThat(Json.list(rows.get(i)).get(0))
                        .isEqualTo(calls.get(i / 2).get("status"));
            }
        }
    }

    private static String python() throws Exception {
        Optional<String> python = PythonSdk.python();
        Shared.skipUnless(
                python.isPresent(),
                "no Python with rasa_sdk; -Dparlance.python.sdk=PATH or PARLANCE_PYTHON_SDK names one.");
        return python.orElseThrow();
    }

    /** The domain as Rasa itself sent it. */
    private static Map<String, Object> domainJson() throws Exception {
        return Shared.actionCalls().stream()
                .map(call -> Json.map(Json.map(call.get("request")).get("domain")))
                .filter(domain -> !domain.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static ActionCall call(String action, Event... events) throws Exception {
        Domain domain = DomainJsonReader.read(domainJson());
        Tracker tracker = Tracker.start("ann", domain)
                .plus(Event.ActionExecuted.of("action_listen"))
                .plus(Event.UserUttered.of(Parse.of("A pizza, Zoë 😀", IntentScore.of("order_pizza", 0.9), List.of())))
                .plus(Event.ActiveLoop.started("pizza_form"))
                .plus(List.of(events));
        return new ActionCall(action, tracker, domain, "ann/1/1");
    }

    private static Kind kind(ActionOutcome outcome) {
        return ((Failed) outcome).kind();
    }
}
