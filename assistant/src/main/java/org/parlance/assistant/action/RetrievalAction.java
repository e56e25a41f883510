package org.parlance.assistant.action;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.event.Event;
import org.parlance.core.message.Selection;

/** Says the answer that the response selector chose for a retrieval intent, e.g. {@code utter_faq/hours} for {@code utter_faq}. */
record RetrievalAction(String name) implements DialogueAction {
    private static final String DEFAULT_SELECTOR = "default";

    @Override
    public List<Event> run(ActionContext context) {
        Map<String, Selection> selections = context.state()
                .latestMessage()
                .map(message -> message.parse().selections())
                .orElseGet(Map::of);
        String intent = name.substring(ActionBook.UTTER.length());
        return Optional.ofNullable(selections.get(intent))
                .or(() -> Optional.ofNullable(selections.get(DEFAULT_SELECTOR)))
                .map(selection -> BotMessages.response(context, ActionBook.UTTER + selection.chosen(), Map.of()))
                .orElseGet(List::of);
    }
}
