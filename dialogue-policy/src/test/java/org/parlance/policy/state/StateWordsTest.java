package org.parlance.policy.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.parlance.core.domain.Domain;
import org.parlance.policy.conformance.Texts;
import org.parlance.policy.state.DialogueState.PreviousAction;
import org.parlance.policy.state.DialogueState.SlotFeatures;
import org.parlance.policy.state.DialogueState.UserInput;

class StateWordsTest {
    private static final Domain DOMAIN = new Texts(
                    """
            intents: [greet]
            slots:
              city: {type: text, mappings: [{type: from_text}]}
              sure: {type: bool, mappings: [{type: from_text}]}
              size: {type: float, min_value: 10, max_value: 20, mappings: [{type: from_text}]}
              kind: {type: categorical, values: [red, blue], mappings: [{type: from_text}]}
            """,
                    "stories: []")
            .domain();

    private final StateWords words = new StateWords(DOMAIN);

    private static DialogueState state(Map<String, Object> slots, String loop) {
        Map<String, SlotFeatures> features = new java.util.TreeMap<>();
        slots.forEach((name, value) -> features.put(
                name, new SlotFeatures(DOMAIN.slots().get(name).type().features(value))));
        return new DialogueState(
                new UserInput(Optional.of("greet"), Optional.empty(), List.of("city")),
                features,
                Optional.of(new PreviousAction("action_listen", false)),
                Optional.ofNullable(loop));
    }

    @Test
    void features_become_values_where_they_tell_them() {
        DialogueState state = state(Map.of("city", "Rome", "sure", false, "size", 12.5, "kind", "blue"), null);

        assertThat(words.slots(state)).containsExactly("city is set", "kind is blue", "size is 12.5", "sure is false");
        assertThat(words.slots(state(Map.of("kind", "green"), null))).containsExactly("kind is another value");
    }

    @Test
    void a_history_tells_what_was_said_and_done_and_what_changed() {
        DialogueState said = state(Map.of("sure", true), null);
        DialogueState done = new DialogueState(
                said.user(), Map.of(), Optional.of(new PreviousAction("utter_greet", false)), Optional.of("a_form"));

        assertThat(words.history(List.of(said, done)))
                .isEqualTo("after the user says greet with city (sure is true),"
                        + " utter_greet (sure is no longer set, a_form is active)");
        assertThat(words.history(List.of())).isEqualTo("at the beginning of a conversation");
    }

    @Test
    void changes_are_what_the_later_state_has_new_or_no_longer() {
        assertThat(words.changes(state(Map.of("sure", true), "a_form"), state(Map.of("city", "Rome"), null)))
                .containsExactly("city is set", "sure is no longer set", "no form is active");
        assertThat(words.changes(state(Map.of(), null), state(Map.of(), "a_form")))
                .containsExactly("a_form is active");
    }
}
