package org.parlance.cli.test;

import java.util.Set;
import java.util.TreeSet;
import org.parlance.core.message.Entity;
import org.parlance.policy.story.StoryStep.UserSays;

/**
 * What a test story says the user means, and what the model makes of the text.
 *
 * @param gold the step as written
 * @param parsed the same step as the model understands it
 */
record Heard(UserSays gold, UserSays parsed) {
    /** Whether the intent and all entities are as written; a retrieval intent's answer counts where the story names one. */
    boolean isRight() {
        return intentRight() && spans(gold).equals(spans(parsed));
    }

    boolean intentRight() {
        return gold.fullIntent().isPresent()
                ? gold.fullIntent().equals(parsed.fullIntent())
                : gold.intent().equals(parsed.intent());
    }

    String goldIntent() {
        return gold.fullIntent().or(gold::intent).orElse("");
    }

    String parsedIntent() {
        return (gold.fullIntent().isPresent() ? parsed.fullIntent().or(parsed::intent) : parsed.intent()).orElse("");
    }

    /** Values count as texts, since that is all that an annotation can say. */
    private static Set<String> spans(UserSays step) {
        Set<String> spans = new TreeSet<>();
        for (Entity entity : step.entities()) {
            spans.add(
                    "%d-%d %s %s".formatted(entity.span().start(), entity.span().end(), entity.type(), entity.value()));
        }
        return spans;
    }
}
