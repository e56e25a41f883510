package org.parlance.assistant.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.domain.DefaultIntents;
import org.parlance.core.event.Event;
import org.parlance.core.message.BotMessage;
import org.parlance.core.message.Button;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;

/** Asks whether the likeliest intent was meant, with buttons. */
record AskAffirmation() implements DialogueAction {
    @Override
    public String name() {
        return DefaultActions.ASK_AFFIRMATION;
    }

    @Override
    public List<Event> run(ActionContext context) {
        Optional<String> intent = context.state().latestMessage().flatMap(message -> meant(message.parse()));
        return intent.map(this::question).orElseGet(List::of);
    }

    private static Optional<String> meant(Parse parse) {
        boolean fellBack = parse.intent().is(DefaultIntents.NLU_FALLBACK);
        IntentScore score =
                fellBack && parse.ranking().size() > 1 ? parse.ranking().get(1) : parse.intent();
        return score.name();
    }

    private List<Event> question(String intent) {
        List<Map<String, Object>> buttons = List.of(
                new Button("Yes", "/" + intent, Map.of()).toJson(),
                new Button("No", "/" + DefaultIntents.OUT_OF_SCOPE, Map.of()).toJson());
        return List.of(BotMessages.uttered(new BotMessage(
                Optional.of("Did you mean '%s'?".formatted(intent)),
                Map.of("buttons", buttons),
                Map.of(BotMessages.UTTER_ACTION, name()))));
    }
}
