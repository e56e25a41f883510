package org.parlance.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.parlance.cli.InterruptedTalkException;
import org.parlance.cli.Ran;
import org.parlance.cli.TinyProject;

@Timeout(60)
class ShellCommandTest {
    @TempDir
    private static Path folder;

    private static TinyProject project;

    @BeforeAll
    static void train() throws IOException {
        project = TinyProject.trainedIn(folder);
    }

    @Test
    void a_restart_that_says_nothing_is_told_by_the_shell() {
        Ran talk = Ran.withInput("hello\n/restart\n", "shell", "-m", project.path("models"));

        assertThat(talk.out()).isEqualTo("Hello!\n(The conversation begins anew; nothing is remembered.)\n");
    }

    @Test
    void ctrl_c_on_a_begun_line_throws_that_away_and_on_an_empty_one_leaves() {
        assertThat(TerminalLines.afterCtrlC("hel")).isEmpty();
        assertThatThrownBy(() -> TerminalLines.afterCtrlC("")).isInstanceOf(InterruptedTalkException.class);
    }
}
