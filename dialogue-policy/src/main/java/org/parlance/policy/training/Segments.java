package org.parlance.policy.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.parlance.core.domain.DefaultActions;
import org.parlance.core.event.Event;
import org.parlance.core.event.Stamp;
import org.parlance.core.message.IntentScore;
import org.parlance.core.message.Parse;
import org.parlance.core.problem.Location;
import org.parlance.core.problem.Problems;
import org.parlance.policy.story.Block;
import org.parlance.policy.story.StepVisitor;
import org.parlance.policy.story.StoryData;
import org.parlance.policy.story.StoryStep;

/** Turns stories and rules into segments of events. */
final class Segments {
    private final AtomicInteger ids = new AtomicInteger();
    private final Problems problems;

    private Segments(Problems problems) {
        this.problems = problems;
    }

    static List<Segment> of(StoryData data, Problems problems) {
        Segments segments = new Segments(problems);
        List<Segment> all = new ArrayList<>();
        data.blocks().forEach(block -> all.addAll(segments.of(block)));
        return all;
    }

    private List<Segment> of(Block block) {
        Writer writer = new Writer(block, new SegmentBuilder(block, ids::incrementAndGet, problems));
        if (block instanceof Block.Rule rule) {
            rule.condition().forEach(step -> step.visit(writer));
            if (!rule.conversationStart()) {
                writer.action(DefaultActions.RULE_SNIPPET, rule.where());
            }
        }
        block.steps().forEach(step -> step.visit(writer));
        if (block instanceof Block.Rule rule && !rule.waitForUserInput()) {
            writer.action(DefaultActions.RULE_SNIPPET, rule.where());
        }
        return writer.builder.build();
    }

    /** Writes the events of each step. */
    private static final class Writer implements StepVisitor {
        private final Block block;
        private final SegmentBuilder builder;

        Writer(Block block, SegmentBuilder builder) {
            this.block = block;
            this.builder = builder;
        }

        @Override
        public void userSays(StoryStep.UserSays step) {
            builder.event(event(said(step), step.where()));
        }

        @Override
        public void botDoes(StoryStep.BotDoes step) {
            action(step.action(), step.where());
        }

        @Override
        public void botSays(StoryStep.BotSays step) {
            Event said = new Event.ActionExecuted(
                    Optional.empty(), Optional.of(step.text()), Optional.empty(), Optional.empty(), false, Stamp.NONE);
            builder.event(event(said, step.where()));
        }

        @Override
        public void slotWasSet(StoryStep.SlotWasSet step) {
            builder.event(event(Event.SlotSet.of(step.slot(), step.value()), step.where()));
        }

        @Override
        public void loopIs(StoryStep.LoopIs step) {
            builder.event(event(new Event.ActiveLoop(step.loop(), Stamp.NONE), step.where()));
        }

        @Override
        public void checkpoint(StoryStep.Checkpoint step) {
            builder.checkpoint(step);
        }

        @Override
        public void either(StoryStep.Either step) {
            List<StoryEvent> options = new ArrayList<>();
            for (StoryStep option : step.options()) {
                if (option instanceof StoryStep.UserSays says) {
                    options.add(event(said(says), says.where()));
                } else if (option instanceof StoryStep.SlotWasSet slot) {
                    options.add(event(Event.SlotSet.of(slot.slot(), slot.value()), slot.where()));
                }
            }
            builder.alternatives(options);
        }

        void action(String name, Location where) {
            builder.event(event(NamedEvents.of(name), where));
        }

        private StoryEvent event(Event event, Location where) {
            return new StoryEvent(event, true, new Origin(block.name(), block instanceof Block.Rule, where));
        }

        private static Event said(StoryStep.UserSays step) {
            IntentScore intent =
                    step.intent().map(name -> IntentScore.of(name, 1.0)).orElse(IntentScore.NONE);
            return Event.UserUttered.of(Parse.of(step.text().orElse(""), intent, step.entities()));
        }
    }
}
