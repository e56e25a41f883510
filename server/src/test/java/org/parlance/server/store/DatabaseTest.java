package org.parlance.server.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.core.problem.ParlanceException;

class DatabaseTest {
    @TempDir
    Path folder;

    @Test
    void a_folder_that_cannot_be_written_is_not_taken_for_another_process() throws IOException {
        StoreUrl url = Stores.h2(Files.createFile(folder.resolve("taken")));
        assertThatThrownBy(() -> Database.open(url))
                .isInstanceOf(ParlanceException.class)
                .hasMessageContaining("folder can't be written")
                .hasMessageNotContainingAny("another Parlance");
    }
}
