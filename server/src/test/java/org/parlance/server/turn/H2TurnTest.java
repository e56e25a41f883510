package org.parlance.server.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.core.problem.ParlanceException;
import org.parlance.server.store.ConversationStore;
import org.parlance.server.store.StoreUrl;
import org.parlance.server.store.Stores;

class H2TurnTest extends TurnProcessorContract {
    @TempDir
    Path folder;

    @Override
    StoreUrl url() {
        return Stores.h2(folder);
    }

    @Test
    void conversations_outlive_the_process() {
        try (ConversationStore store = ConversationStore.open(url(), LEASE)) {
            processor(store).answer(Talk.said("ann", "1", "hello"));
        }
        try (ConversationStore store = ConversationStore.open(url(), LEASE)) {
            processor(store).answer(Talk.said("ann", "2", "back again"));
            assertThat(Talk.heard(store, "ann")).containsExactly("hello", "back again");
        }
    }

    @Test
    void a_file_that_is_open_elsewhere_is_one_clear_problem() throws Exception {
        try (ConversationStore store = ConversationStore.open(url(), LEASE)) {
            processor(store).answer(Talk.said("ann", "1", "hello"));
            Process other = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "org.parlance.server.EchoServer",
                            url().jdbc().split(";")[0])
                    .redirectErrorStream(true)
                    .start();
            String said = new String(other.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(other.waitFor()).isNotZero();
            assertThat(said).contains("cannot be opened", "Maybe another Parlance has it open");
        }
    }

    @Test
    void tables_of_a_newer_program_are_refused() throws Exception {
        ConversationStore.open(url(), LEASE).close();
        try (var connection = java.sql.DriverManager.getConnection(url().jdbc(), "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("UPDATE \"parlance_schema\" SET \"version\" = '99' WHERE \"version\" = '1'");
        }

        assertThatThrownBy(() -> ConversationStore.open(url(), LEASE))
                .isInstanceOf(ParlanceException.class)
                .hasMessageContaining("version 99");
    }
}
