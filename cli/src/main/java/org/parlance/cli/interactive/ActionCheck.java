package org.parlance.cli.interactive;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.parlance.assistant.Turn;
import org.parlance.assistant.explain.Why;
import org.parlance.cli.interactive.Commands.Effect;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.spi.Evidence;
import org.parlance.core.spi.Prediction;

/** Lets a person put the next action right and runs it. */
final class ActionCheck {
    private static final List<String> YES = List.of("", "y", "yes");
    private static final String ALL = "a";
    private static final String UTTER = "utter_";

    private final Questions questions;
    private final Commands commands;
    private final LiveTalk talk;
    private boolean all;

    ActionCheck(Questions questions, Commands commands, LiveTalk talk) {
        this.questions = questions;
        this.commands = commands;
        this.talk = talk;
    }

    /** Asks about the next action and runs it; empty when the talk was moved instead. */
    Optional<Turn> check() {
        Prediction prediction = talk.predict().orElseThrow();
        String predicted = prediction.action().orElse(DefaultActions.LISTEN);
        questions.tell(Why.step(
                new Evidence.Step(predicted, prediction.policy(), prediction.confidence(), prediction.evidence())));
        Optional<Turn> turn = all ? Optional.of(talk.run(prediction)) : asked(prediction, predicted);
        all &= !talk.waits();
        return turn;
    }

    private Optional<Turn> asked(Prediction prediction, String predicted) {
        while (true) {
            String answer = questions.ask("Right? [Y/n/a] ", words());
            if (YES.contains(answer.toLowerCase(Locale.ROOT)) || answer.equals(ALL)) {
                all = answer.equals(ALL);
                return Optional.of(talk.run(prediction));
            }
            Effect effect = commands.take(answer);
            if (effect == Effect.MOVED) {
                return Optional.empty();
            }
            Optional<String> chosen = effect == Effect.SHOWN ? Optional.empty() : chosen(prediction, answer);
            if (chosen.isPresent()) {
                return Optional.of(chosen.get().equals(predicted) ? talk.run(prediction) : instead(chosen.get()));
            }
        }
    }

    private Optional<String> chosen(Prediction prediction, String answer) {
        Options options = options(prediction);
        boolean list = answer.equalsIgnoreCase("n") || answer.equalsIgnoreCase("no");
        return list ? options.choose() : options.named(answer);
    }

    private Turn instead(String action) {
        if (talk.domain().actionNames().contains(action)) {
            return talk.runInstead(action);
        }
        if (talk.names().has(action)) {
            return talk.makeUp(
                    action, Optional.ofNullable(talk.names().responses().get(action)));
        }
        if (action.startsWith(UTTER)) {
            return talk.makeUp(action, Optional.of(questions.ask("What does it say?> ", List.of())));
        }
        questions.tell("(It does nothing until it is written.)");
        return talk.makeUp(action, Optional.empty());
    }

    /** All actions, the likeliest first. */
    private Options options(Prediction prediction) {
        Options options = new Options(questions, "action");
        prediction.scores().entrySet().stream()
                .filter(score -> score.getValue() > 0)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .forEach(score -> options.add(score.getKey(), Why.number(score.getValue())));
        prediction.evidence().forEach(vote -> vote.action()
                .ifPresent(name -> options.add(name, Why.number(vote.confidence()) + " by " + vote.policy())));
        options.add(DefaultActions.LISTEN, "waits for the user");
        options.addAll(talk.names().actions()).addAll(talk.names().responses().keySet());
        talk.domain().userActions().forEach(name -> options.add(name, ""));
        options.addAll(talk.domain().forms().keySet());
        return options.addAll(talk.domain().actionNames().stream()
                .filter(name -> !name.equals(DefaultActions.RULE_SNIPPET))
                .toList());
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(talk.domain().actionNames());
        words.addAll(Commands.NAMES);
        return words;
    }
}
