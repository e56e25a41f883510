package org.parlance.policy.evaluate;

import java.util.Optional;
import org.parlance.core.domain.Domain;
import org.parlance.core.domain.Intent;
import org.parlance.core.tracker.Tracker;

/** What actions are called when they are compared with those of a test story. */
public final class ActionNames {
    private static final String UTTER = "utter_";
    private static final String DEFAULT_SELECTOR = "default";

    private final Domain domain;

    public ActionNames(Domain domain) {
        this.domain = domain;
    }

    /**
     * A retrieval action counts with the answer it gives, e.g. {@code utter_faq/hours}, unless the story leaves that open; as
     * in Rasa.
     *
     * @param tracker the conversation before the action, whose last message knows the answer
     */
    public String of(String predicted, String expected, Tracker tracker) {
        if (!isRetrieval(predicted) || predicted.equals(expected)) {
            return predicted;
        }
        String base = predicted.substring(UTTER.length());
        return tracker.state()
                .latestMessage()
                .map(message -> message.parse().selections())
                .flatMap(all -> Optional.ofNullable(all.getOrDefault(base, all.get(DEFAULT_SELECTOR))))
                .map(selection -> UTTER + selection.chosen())
                .orElse(predicted);
    }

    /** The action that runs where a story names an answer: {@code utter_faq} of {@code utter_faq/hours}. */
    public String withoutAnswer(String action) {
        int slash = action.indexOf('/');
        return slash > 0 && isRetrieval(action.substring(0, slash)) ? action.substring(0, slash) : action;
    }

    private boolean isRetrieval(String action) {
        Intent intent = action.startsWith(UTTER) ? domain.intents().get(action.substring(UTTER.length())) : null;
        return intent != null && intent.retrieval();
    }
}
