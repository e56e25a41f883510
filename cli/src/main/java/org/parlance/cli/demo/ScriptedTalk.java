package org.parlance.cli.demo;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.parlance.cli.Console;
import org.parlance.cli.shell.Conversation;
import org.parlance.cli.shell.LineSource;
import org.parlance.cli.shell.ShellLoop;
import org.parlance.core.event.Event;
import org.parlance.core.event.EventJson;
import org.parlance.core.json.Json;

/** A talk read from a file: each line is shown and said, each answer printed; or all events as JSON. */
final class ScriptedTalk {
    private final Console console;
    private final Conversation conversation;
    private final boolean json;

    ScriptedTalk(Console console, Conversation conversation, boolean json) {
        this.console = console;
        this.conversation = conversation;
        this.json = json;
    }

    void run(List<String> script) throws IOException {
        if (!json) {
            new ShellLoop(console, conversation).run(echoed(script.iterator()));
            return;
        }
        for (String line : script) {
            conversation.say(line);
        }
        for (Event event : conversation.events()) {
            console.out().println(Json.write(EventJson.toJson(event)));
        }
        console.out().flush();
    }

    private LineSource echoed(Iterator<String> script) {
        return new LineSource() {
            @Override
            public Optional<String> next() {
                if (!script.hasNext()) {
                    return Optional.empty();
                }
                String line = script.next();
                console.out().println("you> " + line);
                return Optional.of(line);
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
