package org.parlance.cli.init;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.cli.Ran;

class InitCommandTest {
    @TempDir
    Path folder;

    @Test
    void what_it_writes_greets_each_time_and_books_a_table() {
        Path bot = folder.resolve("bot");
        assertThat(Ran.verb("init", bot.toString()).code()).isZero();
        Ran trained = Ran.verb(
                "train",
                "--data=" + bot.resolve("data"),
                "--domain=" + bot.resolve("domain.yml"),
                "--config=" + bot.resolve("config.yml"),
                "--cache=" + folder.resolve("cache"),
                "--out=" + bot.resolve("models"));
        assertThat(trained.code()).as(trained.err()).isZero();
        String model = bot.resolve("models").toString();
        Ran talk = Ran.withInput("hello\nhi\nyes\nthree\ntomorrow\nthanks\n", "shell", "--model=" + model);
        assertThat(talk.out().lines().filter(line -> line.contains("1: Yes"))).hasSize(2);
        assertThat(talk.out()).contains("A table for three, tomorrow.").endsWith("You're welcome.\n");
    }

    @Test
    void a_place_that_cannot_be_written_is_the_users_mistake_and_no_defect() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));
        Ran ran = Ran.verb("init", file.resolve("bot").toString());
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("can't be written").contains("Maybe").doesNotContain("Exception", "defect");
    }
}
