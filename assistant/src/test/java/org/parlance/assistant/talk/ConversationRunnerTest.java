package org.parlance.assistant.talk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.parlance.assistant.Kit;

class ConversationRunnerTest {
    private static final Kit KIT = new Kit(
                    """
                    intents: [greet, picture]
                    responses:
                      utter_greet: [{text: "Hello!"}]
                      utter_picture: [{text: "Look:", image: "a.png"}]
                      utter_default: [{text: "Pardon?"}]
                    """)
            .rule("greet", "utter_greet")
            .rule("picture", "utter_picture");

    private static Talk talk(String... lines) {
        return new ConversationRunner(KIT.assistant(), "test").run(Script.of("talk", List.of(lines)));
    }

    @Test
    void a_talk_that_goes_as_written_passes() {
        Talk talk = talk("# opening", "greet", "bot: Hello!", "", "user: picture", "bot: ...", "florbl");

        assertThat(talk.asExpected()).isTrue();
        assertThat(talk.outcomes()).hasSize(3);
        assertThat(talk.outcomes().get(2).said()).containsExactly("Pardon?");
    }

    @Test
    void what_went_otherwise_is_named() {
        Talk talk = talk("greet", "bot: Good day!", "picture", "bot: Look:", "bot: More?");

        assertThat(talk.asExpected()).isFalse();
        assertThat(talk.differences())
                .containsExactly(
                        "talk: to \"greet\" expected [Good day!] but heard [Hello!]",
                        "talk: to \"picture\" expected [Look:, More?] but heard [Look:]");
    }
}
