package org.parlance.cli.shell;

import java.util.List;
import org.parlance.core.domain.Domain;

/** The words the shell itself understands; everything else is said to the assistant. */
public final class ShellCommands {
    static final String STOP = "/stop";
    static final String WHY = "/why";
    static final String SLOTS = "/slots";
    static final String HELP = "/help";
    /** An intent like any other, listed because everyone needs it. */
    static final String RESTART = "/restart";

    static final List<String> NAMES = List.of(HELP, RESTART, SLOTS, STOP, WHY);

    static final String HELP_TEXT =
            """
            /why      why the last answer came out as it did
            /slots    what the assistant remembers
            /restart  begin anew
            /stop     leave
            A number chooses a button; /intent{"entity": "value"} says an intent directly.""";

    private ShellCommands() {}

    /** What a person should know to begin with; an intent "help" of the domain's own takes the place of the list. */
    public static String hint(Domain domain) {
        return domain.hasIntent(HELP.substring(1))
                ? "/why explains an answer, /slots shows what is remembered, /stop leaves."
                : "/help lists commands, /why explains an answer, /stop leaves.";
    }
}
