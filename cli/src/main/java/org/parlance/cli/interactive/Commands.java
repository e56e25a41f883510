package org.parlance.cli.interactive;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.parlance.assistant.talk.StoryWriter;
import org.parlance.core.json.Json;
import org.parlance.core.yaml.YamlWriter;

/** What may be said at any question to go back, fork, look around or end. */
final class Commands {
    static final String UNDO = "/undo";
    static final String STOP = "/stop";
    static final String HELP = "/help";

    static final List<String> NAMES =
            List.of(HELP, UNDO, "/undo message", "/jump", "/fork", "/new", "/story", "/slots", STOP);

    private static final String HELP_TEXT =
            """
            /undo          takes the last step back: an action, or a message that nothing followed yet
            /undo message  takes the last message back with all that followed
            /jump N        goes on from before message N, as if what followed never was
            /fork N        the same, and what followed stays as a story of its own
            /new           begins anew; the talk so far stays as a story
            /story         the story so far
            /slots         what the assistant remembers
            /stop          ends, shows what each file would win and writes what you agree to
            At a question: Enter says yes, n lists the choices, a name chooses directly.
            In place of an intent: the message with its entities marked, e.g. fly to [Rome](city)
            At an action: a says yes until the assistant waits again.
            An intent that is called like a command is said with braces: /stop{}""";

    /** What became of an answer. */
    enum Effect {
        /** It was no command. */
        NONE,
        /** Something was shown; the question stands. */
        SHOWN,
        /** The talk stands somewhere else now; the question is void. */
        MOVED
    }

    /** The person wants to end. */
    static final class StoppedException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        StoppedException() {
            super("The talk is over.", null, false, false);
        }
    }

    private final Questions questions;
    private final LiveTalk talk;

    Commands(Questions questions, LiveTalk talk) {
        this.questions = questions;
        this.talk = talk;
    }

    /** Does what an answer demands, if it is a command; an intent of the same name is said with braces, e.g. {@code /stop{}}. */
    Effect take(String answer) {
        String[] words = answer.split("\\s+", 2);
        String argument = words.length > 1 ? words[1].strip() : "";
        return switch (words[0]) {
            case HELP -> shown(HELP_TEXT.lines().toList());
            case "/story" -> shown(story());
            case "/slots" -> shown(slots());
            case UNDO -> undo(argument);
            case "/jump" -> goBack(argument, false);
            case "/fork" -> goBack(argument, true);
            case "/new" -> begin();
            case STOP -> throw new StoppedException();
            default -> Effect.NONE;
        };
    }

    private Effect shown(List<String> lines) {
        questions.tell(lines);
        return Effect.SHOWN;
    }

    private List<String> story() {
        List<Object> steps = StoryWriter.trainingSteps(talk.tracker().appliedEvents(), talk.domain());
        return steps.isEmpty()
                ? List.of("(Nothing happened yet.)")
                : YamlWriter.write(steps).lines().toList();
    }

    private List<String> slots() {
        return talk.tracker().state().slots().entrySet().stream()
                .filter(slot -> slot.getValue() != null)
                .map(slot -> slot.getKey() + " = " + Json.write(slot.getValue()))
                .toList();
    }

    private Effect undo(String what) {
        boolean undone = what.startsWith("m") ? talk.undoMessage() : talk.undo();
        questions.tell(undone ? "(Taken back.)" : "(There is nothing to take back.)");
        return undone ? Effect.MOVED : Effect.SHOWN;
    }

    private Effect goBack(String argument, boolean keep) {
        List<String> said = talk.said();
        if (said.isEmpty()) {
            return shown(List.of("(Nothing was said yet.)"));
        }
        Optional<Integer> number = number(argument, said.size());
        if (number.isEmpty()) {
            questions.tell(IntStream.range(0, said.size())
                    .mapToObj(i -> "%4d  %s".formatted(i + 1, said.get(i)))
                    .toList());
            number = number(questions.ask("from before message> ", List.of()), said.size());
        }
        if (number.isEmpty()) {
            return shown(List.of("(There is no such message; nothing changed.)"));
        }
        talk.goBackTo(number.get(), keep);
        questions.tell("(Going on from before \"%s\".)".formatted(said.get(number.get() - 1)));
        return Effect.MOVED;
    }

    private static Optional<Integer> number(String text, int most) {
        boolean is = text.matches("\\d{1,4}") && Integer.parseInt(text) >= 1 && Integer.parseInt(text) <= most;
        return is ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    private Effect begin() {
        talk.restart();
        questions.tell("(A new talk; the one before is kept as a story.)");
        return Effect.MOVED;
    }
}
