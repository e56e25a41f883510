package org.parlance.cli.interactive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.parlance.assistant.Turn;
import org.parlance.cli.Console;
import org.parlance.cli.InterruptedTalkException;
import org.parlance.cli.interactive.Commands.Effect;
import org.parlance.cli.interactive.harvest.Harvest;
import org.parlance.cli.interactive.harvest.ProjectFiles;
import org.parlance.cli.project.ProjectPaths;
import org.parlance.cli.shell.MessagePrinter;
import org.parlance.core.domain.DefaultSlots;
import org.parlance.core.event.Event;
import org.parlance.core.json.Json;
import org.parlance.core.message.Parse;
import org.parlance.nlu.data.NluData;

/** The whole of an interactive session: the talk, and at its end the export. */
final class InteractiveSession {
    static final String PROMPT = "you> ";

    private final Console console;
    private final Questions questions;
    private final LiveTalk talk;
    private final NluData known;
    private final Draft draft;
    private final Commands commands;
    private final ActionCheck actions;
    private final MessagePrinter printer;

    InteractiveSession(Console console, Questions questions, LiveTalk talk, NluData known, Draft draft) {
        this.console = console;
        this.questions = questions;
        this.talk = talk;
        this.known = known;
        this.draft = draft;
        this.commands = new Commands(questions, talk);
        this.actions = new ActionCheck(questions, commands, talk);
        this.printer = new MessagePrinter(console.out(), console.colour());
    }

    /** Talks until the person ends it, then exports; an interrupted talk is offered for export too before the interruption goes on. */
    void run(ProjectPaths paths, Optional<Path> storyFile) throws IOException {
        try {
            talk();
        } catch (Commands.StoppedException | Questions.EndedException end) {
            export(paths, storyFile);
        } catch (InterruptedTalkException interrupted) {
            questions.tell("Interrupted; Ctrl-C once more leaves at once.");
            export(paths, storyFile);
            throw interrupted;
        } finally {
            if (draft.isKept()) {
                console.err().println("What was not written is kept in %s.".formatted(draft.file()));
                console.err().flush();
            }
        }
    }

    private void talk() throws IOException {
        while (true) {
            if (talk.waits()) {
                user();
            } else {
                actions.check().ifPresent(this::show);
            }
            draft.keep(harvest());
        }
    }

    private void user() {
        List<String> words = new ArrayList<>(Commands.NAMES);
        String text = questions.ask(PROMPT, words);
        if (!text.isEmpty() && commands.take(text) == Effect.NONE) {
            ParseCheck check = new ParseCheck(questions, commands, talk.domain());
            Optional<Parse> parse = check.check(talk.understand(text));
            parse.map(right -> talk.hear(text, right)).ifPresent(this::show);
        }
    }

    private void show(Turn turn) {
        turn.newEvents().forEach(this::show);
        turn.replies().forEach(printer::print);
    }

    private void show(Event event) {
        if (event instanceof Event.SlotSet set && !set.name().equals(DefaultSlots.SESSION_STARTED_METADATA)) {
            questions.tell("slot     %s = %s".formatted(set.name(), Json.write(set.value())));
        } else if (event instanceof Event.ActiveLoop loop) {
            questions.tell(
                    "form     " + loop.name().map(name -> name + " begins").orElse("ends"));
        }
    }

    private Harvest harvest() {
        return Harvest.of(talk.lines(), talk.names(), talk.domain(), known);
    }

    private void export(ProjectPaths paths, Optional<Path> storyFile) throws IOException {
        Harvest harvest = harvest();
        if (harvest.isEmpty()) {
            questions.tell("There is nothing to keep of this talk.");
            return;
        }
        ExportDialogue dialogue = new ExportDialogue(questions, console, new ProjectFiles(paths), storyFile);
        try {
            if (dialogue.run(harvest)) {
                draft.remove();
            }
        } catch (Questions.EndedException | Commands.StoppedException noAnswer) {
            questions.tell("");
        }
    }
}
