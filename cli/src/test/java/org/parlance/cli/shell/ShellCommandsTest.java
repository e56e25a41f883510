package org.parlance.cli.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.DomainJsonReader;

class ShellCommandsTest {
    @Test
    void help_is_promised_only_where_the_domain_does_not_take_the_word_for_itself() {
        Domain own = DomainJsonReader.read(Map.of("intents", List.of("help")));
        assertThat(ShellCommands.hint(Domain.empty())).contains("/help");
        assertThat(ShellCommands.hint(own)).doesNotContain("/help").contains("/stop");
    }
}
