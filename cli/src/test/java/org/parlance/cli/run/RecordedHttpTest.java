package org.parlance.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Sends again what was once sent to Rasa's own server, and compares the answers. */
class RecordedHttpTest {
    @BeforeAll
    static void recordingsAreThere() {
        Assumptions.assumeTrue(
                Files.isDirectory(Path.of("../../shared/conformance/http")),
                "skipped: ../shared/conformance/http is not there");
    }

    /** 61: Rasa's store in memory forgets what came before a session. */
    @Test
    void the_whole_api_answers_as_rasa_does() {
        assertThat(HttpRecords.unlike("server.json", true).keySet()).isSubsetOf(61);
    }

    @Test
    void without_the_api_it_answers_as_rasa_does() {
        assertThat(HttpRecords.unlike("no-api.json", true)).isEmpty();
    }

    @Test
    void with_a_token_it_answers_as_rasa_does() {
        assertThat(HttpRecords.unlike("auth-token.json", true)).isEmpty();
    }

    @Test
    void with_signed_tokens_it_answers_as_rasa_does() {
        assertThat(HttpRecords.unlike("jwt.json", true)).isEmpty();
    }
}
