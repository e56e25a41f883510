package org.parlance.cli.test;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.event.Event;
import org.parlance.core.event.Event.ActionExecuted;
import org.parlance.core.event.Event.UserUttered;
import org.parlance.core.message.Parse;
import org.parlance.core.message.Selection;
import org.parlance.policy.evaluate.GoldWalk;
import org.parlance.policy.evaluate.StepResult;
import org.parlance.policy.evaluate.StoryResult;
import org.parlance.policy.training.StoryEvent;
import org.parlance.policy.training.TrainingTracker;

/**
 * Walks test stories as {@code rasa test core} does: nothing runs, and what the story says happened. End to end the model hears
 * each text; where it mishears, the story fails and goes on as it is written, so that one misunderstanding counts once.
 */
final class GoldStories {
    private final GoldWalk walk;
    private final Optional<Ear> ear;

    GoldStories(GoldWalk walk, Optional<Ear> ear) {
        this.walk = walk;
        this.ear = ear;
    }

    StoryOutcome walk(TrainingTracker story) {
        StoryResult result = walk.walk(story, this::heard);
        List<Moment> moments = moments(story, result.steps().iterator());
        return new StoryOutcome(result.name(), result.file(), moments);
    }

    /** The walk has a step for each action but one that the story begins with. */
    private List<Moment> moments(TrainingTracker story, Iterator<StepResult> steps) {
        List<Moment> moments = new ArrayList<>();
        boolean first = true;
        for (StoryEvent event : story.events()) {
            if (!(event.event() instanceof ActionExecuted)) {
                moments.add(moment(event));
            } else if (!first) {
                moments.add(new Moment.Acted(steps.next()));
            }
            first = false;
        }
        return moments;
    }

    private Moment moment(StoryEvent event) {
        return event.event() instanceof UserUttered said
                ? new Moment.Said(said, ear.flatMap(e -> e.hear(event)), event.origin())
                : new Moment.Told(event.event(), event.origin());
    }

    /** A message that was understood brings along which answers the model would give. */
    private Event heard(StoryEvent event) {
        if (!(event.event() instanceof UserUttered said)) {
            return event.event();
        }
        return ear.flatMap(e -> e.hear(event))
                .filter(Heard::isRight)
                .<Event>map(heard -> with(said, heard.parsed().selections()))
                .orElse(said);
    }

    private static UserUttered with(UserUttered said, Map<String, Selection> selections) {
        Parse parse = said.parse().withSelections(selections);
        return new UserUttered(
                said.text(), parse, said.channel(), said.messageId(), said.messageMetadata(), said.stamp());
    }
}
