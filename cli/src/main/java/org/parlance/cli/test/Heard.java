package org.parlance.cli.test;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Parse;
import org.parlance.core.message.Selection;
import org.parlance.policy.story.StoryStep.UserSays;

/**
 * What a test story says the user means, and what the model makes of the text.
 *
 * @param gold the step as written
 * @param parsed what the model understands
 */
record Heard(UserSays gold, Parse parsed) {
    /** As Rasa writes it when the model understands nothing. */
    private static final String NOTHING = "None";

    /** Whether the intent and all entities are as written; a retrieval intent's answer counts where the story names one. */
    boolean isRight() {
        return goldIntent().equals(parsedIntent()) && spans(gold.entities()).equals(spans(parsed.entities()));
    }

    String goldIntent() {
        return gold.fullIntent().or(gold::intent).orElse("");
    }

    /** The intent; with its answer where it is a retrieval intent and not what the story says, as in Rasa. */
    String parsedIntent() {
        String base = parsed.intentName().orElse(NOTHING);
        return base.equals(goldIntent()) ? base : answer(base).orElse(base);
    }

    private Optional<String> answer(String intent) {
        return parsed.selections().values().stream()
                .map(Selection::chosen)
                .filter(name -> name.startsWith(intent + "/"))
                .findFirst();
    }

    /** Values count as texts, since that is all that an annotation can say. */
    private static Set<String> spans(Iterable<Entity> entities) {
        Set<String> spans = new TreeSet<>();
        for (Entity entity : entities) {
            spans.add(
                    "%d-%d %s %s".formatted(entity.span().start(), entity.span().end(), entity.type(), entity.value()));
        }
        return spans;
    }
}
