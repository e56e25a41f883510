package org.parlance.cli.visualize;

import java.util.Optional;
import org.parlance.policy.draw.Choice;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** The options that say what is drawn; at most one of them. */
final class DrawingChoice {
    @ArgGroup(exclusive = true)
    private Only only = new Only();

    /** One part alone. */
    static final class Only {
        @Option(names = "--rules-only", description = "Draw rules and forms, no stories.")
        private boolean rules;

        @Option(names = "--stories-only", description = "Draw stories, neither rules nor forms.")
        private boolean stories;

        @Option(
                names = "--form",
                paramLabel = "NAME",
                description = "Draw this form and what begins, interrupts or follows it.")
        private String form;
    }

    Choice choice() {
        return new Choice(!only.stories, !only.rules, Optional.ofNullable(only.form));
    }
}
