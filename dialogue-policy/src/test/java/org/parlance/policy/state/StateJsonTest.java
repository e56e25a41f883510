package org.parlance.policy.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.parlance.core.text.PythonFloat;
import org.parlance.policy.state.DialogueState.PreviousAction;
import org.parlance.policy.state.DialogueState.SlotFeatures;
import org.parlance.policy.state.DialogueState.UserInput;

class StateJsonTest {
    private static final DialogueState STATE = new DialogueState(
            new UserInput(Optional.of("größe"), Optional.empty(), List.of("city", "city#to")),
            Map.of("n", new SlotFeatures(List.of(1.0, 0.3)), "s", SlotFeatures.UNSET),
            Optional.of(new PreviousAction("say \"hi\" 👋", true)),
            Optional.of("f"));

    @Test
    void printsWhatPythonPrints() {
        assertThat(StateJson.write(List.of(STATE)))
                .isEqualTo("[{\"active_loop\": {\"name\": \"f\"},"
                        + " \"prev_action\": {\"action_text\": \"say \\\"hi\\\" \\ud83d\\udc4b\"},"
                        + " \"slots\": {\"n\": [1.0, 0.3], \"s\": \"should_not_be_set\"},"
                        + " \"user\": {\"entities\": [\"city\", \"city#to\"], \"intent\": \"gr\\u00f6\\u00dfe\"}}]");
    }

    @Test
    void readsBackWhatModelsKeep() {
        assertThat(StateJson.read(StateJson.plain(List.of(STATE)))).containsExactly(STATE);
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 1.0",
        "0.1, 0.1",
        "0.30000000000000004, 0.30000000000000004",
        "2.0E-3, 0.002",
        "1.0E-5, 1e-05",
        "1.5E-7, 1.5e-07",
        "1.0E16, 1e+16",
        "1.2345678901234567E19, 1.2345678901234567e+19",
        "2.2250738585072014E-308, 2.2250738585072014e-308",
        "100.0, 100.0"
    })
    void printsNumbersAsPythonDoes(double value, String expected) {
        assertThat(PythonFloat.repr(value)).isEqualTo(expected);
    }
}
