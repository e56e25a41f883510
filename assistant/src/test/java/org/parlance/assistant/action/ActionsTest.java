package org.parlance.assistant.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parlance.assistant.Kit;
import org.parlance.assistant.Turn;
import org.parlance.core.action.ActionMessage;
import org.parlance.core.event.Event;
import org.parlance.core.message.BotMessage;
import org.parlance.core.message.Button;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.message.Selection;
import org.parlance.core.spi.NluEvidence;
import org.parlance.core.spi.Policy;
import org.parlance.core.spi.Prediction;
import org.parlance.core.spi.Understood;
import org.parlance.core.tracker.Tracker;

class ActionsTest {
    private static final String DOMAIN =
            """
            intents: [faq, greet, nlu_fallback, out_of_scope]
            slots:
              name: {type: text, initial_value: Ann, mappings: [{type: custom}]}
            actions: [action_show]
            responses:
              utter_faq/hours: [{text: "From nine to five."}]
              utter_faq/price: [{text: "It is free."}]
              utter_greet: [{text: "Hi {name}{tail}", buttons: [{title: a, payload: /a}]}, {text: "Web hi", channel: web}]
              utter_picture: [{text: "Look", image: "https://example.org/a.png"}]
              utter_default: [{text: "Pardon?"}]
              utter_ask_rephrase: [{text: "In other words?"}]
            """;

    @Test
    void a_retrieval_action_says_what_the_selector_chose() {
        Selection selection = new Selection(List.of(IntentScore.of("faq/price", 0.9)), List.of());
        Parse parse = new Parse(
                "how much", IntentScore.of("faq", 0.9), List.of(), List.of(), List.of(), Map.of("faq", selection));
        Kit kit = new Kit(DOMAIN)
                .retrieval("faq")
                .rule("faq", "utter_faq")
                .nlu((text, c) -> new Understood(parse, NluEvidence.NONE));

        Turn turn = kit.say("how much");

        assertThat(Kit.texts(turn)).containsExactly("It is free.");
        assertThat(turn.replies().get(0).metadata()).containsEntry("utter_action", "utter_faq/price");
    }

    @Test
    void what_an_action_wants_said_is_filled_and_joined_with_what_it_adds() {
        ActionMessage message = new ActionMessage(
                Optional.empty(),
                Optional.of("utter_greet"),
                Map.of("tail", "!", "name", "Bob"),
                List.of(new Button("b", "/b", Map.of())),
                Map.of("image", "b.png", "attachment", ""));
        Kit kit = new Kit(DOMAIN).rule("greet", "action_show").action("action_show", (dispatcher, call) -> {
            dispatcher.say(message);
            dispatcher.utterResponse("utter_nothing");
            return List.of();
        });

        BotMessage said = kit.say("greet").replies().get(0);

        assertThat(said.text()).contains("Hi Bob!");
        assertThat(said.data())
                .containsEntry(
                        "buttons",
                        List.of(Map.of("title", "a", "payload", "/a"), Map.of("title", "b", "payload", "/b")))
                .containsEntry("image", "b.png")
                .containsEntry("attachment", "b.png");
        assertThat(said.metadata()).containsEntry("utter_action", "utter_greet").containsEntry("tail", "!");
    }

    @Test
    void an_image_is_also_the_attachment() {
        Kit kit = new Kit(DOMAIN).rule("greet", "utter_picture");

        assertThat(kit.say("greet").replies().get(0).data()).containsEntry("attachment", "https://example.org/a.png");
    }

    @Test
    void an_end_to_end_text_is_said_as_it_is_and_recorded_as_text() {
        Kit kit = new Kit(DOMAIN + "e2e_actions: [\"Well, hello there!\"]\n");
        kit.policy(new Policy() {
            @Override
            public String name() {
                return "E2E";
            }

            @Override
            public Prediction predict(Tracker tracker) {
                boolean spoke =
                        tracker.state().latestAction().orElseThrow().text().isPresent();
                return Prediction.of(name(), 1, spoke ? "action_listen" : "Well, hello there!", 0.8);
            }
        });

        Turn turn = kit.say("greet");

        assertThat(Kit.texts(turn)).containsExactly("Well, hello there!");
        assertThat(turn.newEvents())
                .filteredOn(e -> e instanceof Event.ActionExecuted a && a.text().isPresent())
                .singleElement()
                .satisfies(e -> assertThat(((Event.ActionExecuted) e).name()).isEmpty());
    }

    @Test
    void the_project_replaces_a_default_action_by_its_own() {
        Kit kit = new Kit(DOMAIN.replace("[action_show]", "[action_default_fallback]"))
                .action("action_default_fallback", (dispatcher, call) -> {
                    dispatcher.utter("My own fallback.");
                    return List.of();
                })
                .generator(tracker -> Optional.of("never asked"));

        assertThat(Kit.texts(kit.say("florbl"))).containsExactly("My own fallback.");
    }

    @Test
    void affirmation_names_the_likeliest_intent_behind_a_fallback() {
        Parse parse = new Parse(
                "hm",
                IntentScore.of("nlu_fallback", 0.3),
                List.of(IntentScore.of("nlu_fallback", 0.3), IntentScore.of("greet", 0.2)),
                List.of(),
                List.of(),
                Map.of());
        Kit kit = new Kit(DOMAIN)
                .rule("nlu_fallback", "action_default_ask_affirmation")
                .nlu((text, c) -> new Understood(parse, NluEvidence.NONE));

        BotMessage said = kit.say("hm").replies().get(0);

        assertThat(said.text()).contains("Did you mean 'greet'?");
        assertThat(said.data())
                .containsEntry(
                        "buttons",
                        List.of(
                                Map.of("title", "Yes", "payload", "/greet"),
                                Map.of("title", "No", "payload", "/out_of_scope")));
    }

    @Test
    void what_was_meant_counts_as_said_once_the_two_stage_fallback_is_clear() {
        Kit kit = new Kit(DOMAIN)
                .rule("nlu_fallback", "action_two_stage_fallback")
                .rule("greet", "utter_greet");
        kit.say("nlu_fallback@0.3");
        assertThat(Kit.texts(kit.say("out_of_scope"))).containsExactly("In other words?");

        Turn turn = kit.say("greet@0.7");

        assertThat(Kit.shortly(turn))
                .containsExactly(
                        "user greet",
                        "action_two_stage_fallback",
                        "loop -",
                        "UserUtteranceReverted",
                        "action_listen",
                        "user greet",
                        "utter_greet",
                        "bot Hi Ann{tail}",
                        "action_listen");
        assertThat(kit.tracker()
                        .state()
                        .latestMessage()
                        .orElseThrow()
                        .parse()
                        .intent()
                        .confidence())
                .isEqualTo(1.0);
    }

    @Test
    void a_rephrased_message_takes_the_place_of_the_questions_about_it() {
        Kit kit = new Kit(DOMAIN)
                .rule("nlu_fallback", "action_default_ask_affirmation")
                .rule("out_of_scope", "action_default_ask_rephrase")
                .rule("greet", "action_revert_fallback_events");
        kit.say("nlu_fallback");
        kit.say("out_of_scope");

        Turn turn = kit.say("greet");

        assertThat(Kit.shortly(turn))
                .containsSubsequence(
                        "action_revert_fallback_events",
                        "UserUtteranceReverted",
                        "UserUtteranceReverted",
                        "UserUtteranceReverted",
                        "action_listen",
                        "user greet");
    }
}
