package org.parlance.cli.shell;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parlance.assistant.Turn;
import org.parlance.assistant.explain.Why;
import org.parlance.cli.Console;
import org.parlance.core.event.Event;
import org.parlance.core.json.Json;

/** Reads lines until the end, says them to the assistant and prints what it answers. */
public final class ShellLoop {
    private final Console console;
    private final Conversation conversation;
    private final MessagePrinter printer;
    private List<String> payloads = List.of();

    public ShellLoop(Console console, Conversation conversation) {
        this.console = console;
        this.conversation = conversation;
        this.printer = new MessagePrinter(console.out(), console.colour());
    }

    /** Goes on until the lines end or {@code /stop} is said. */
    public void run(LineSource lines) throws IOException {
        for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
            String text = line.get().strip();
            if (text.equals(ShellCommands.STOP)) {
                return;
            }
            if (!text.isEmpty() && !command(text)) {
                say(chosen(text));
            }
            console.out().flush();
        }
    }

    /** Answers a command of the shell's own; an intent of the same name in the domain wins over it. */
    private boolean command(String text) {
        if (text.startsWith("/") && conversation.domain().hasIntent(text.substring(1))) {
            return false;
        }
        switch (text) {
            case ShellCommands.HELP -> console.out().println(ShellCommands.HELP_TEXT);
            case ShellCommands.SLOTS -> slots();
            case ShellCommands.WHY -> why();
            default -> {
                return false;
            }
        }
        return true;
    }

    private String chosen(String text) {
        if (text.matches("\\d{1,3}")) {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= payloads.size()) {
                return payloads.get(number - 1);
            }
        }
        return text;
    }

    private void say(String text) {
        Turn turn = conversation.say(text);
        List<String> offered = new ArrayList<>();
        turn.replies().forEach(reply -> offered.addAll(printer.print(reply)));
        payloads = List.copyOf(offered);
        if (turn.replies().isEmpty()) {
            console.out().println(silent(turn));
        }
    }

    /** What a person should know of a turn in which nothing was said. */
    private static String silent(Turn turn) {
        boolean restarted = turn.newEvents().stream().anyMatch(Event.Restarted.class::isInstance);
        return restarted ? "(The conversation begins anew; nothing is remembered.)" : "(No answer.)";
    }

    private void slots() {
        conversation.slots().forEach((name, value) -> {
            if (value != null) {
                console.out().println(name + " = " + Json.write(value));
            }
        });
    }

    private void why() {
        conversation
                .last()
                .ifPresentOrElse(turn -> Why.lines(turn.evidence()).forEach(console.out()::println), () -> console.out()
                        .println("Nothing was said yet."));
    }
}
