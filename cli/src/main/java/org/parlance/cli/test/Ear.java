package org.parlance.cli.test;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.message.Parse;
import org.parlance.core.problem.Location;
import org.parlance.policy.story.StoryData;
import org.parlance.policy.story.StoryStep;
import org.parlance.policy.story.StoryStep.UserSays;
import org.parlance.policy.training.StoryEvent;

/** Listens to the texts of test stories, each once, and knows what the stories say they mean. */
final class Ear {
    private final Map<Location, UserSays> told = new HashMap<>();
    private final Map<Location, Heard> heard = new HashMap<>();
    private final Function<String, Parse> understanding;

    Ear(StoryData stories, Function<String, Parse> understanding) {
        this.understanding = understanding;
        stories.stories().forEach(story -> story.steps().forEach(this::learn));
    }

    private void learn(StoryStep step) {
        if (step instanceof StoryStep.Either either) {
            either.options().forEach(this::learn);
        } else if (step instanceof UserSays says) {
            told.put(says.where(), says);
        }
    }

    /** What the model makes of a message; empty when the story has no text or doesn't say what it means. */
    Optional<Heard> hear(StoryEvent event) {
        return said(event)
                .map(says -> heard.computeIfAbsent(
                        says.where(),
                        where -> new Heard(says, understanding.apply(says.text().orElseThrow()))));
    }

    /** The same of a parse that came about otherwise. */
    Optional<Heard> heard(StoryEvent event, Parse parse) {
        return said(event).map(says -> new Heard(says, parse));
    }

    private Optional<UserSays> said(StoryEvent event) {
        return event.event() instanceof UserUttered
                ? Optional.ofNullable(told.get(event.origin().where()))
                        .filter(says -> says.text().isPresent() && says.intent().isPresent())
                : Optional.empty();
    }
}
