package org.parlance.core.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.parlance.core.message.BotMessage;
import org.parlance.core.message.Entity;
import org.parlance.core.message.Parse;

/**
 * Something that happened in a conversation; the list of them is the conversation, all state derives from it.
 *
 * <p>The kinds are Rasa's, and {@link EventJson} reads and writes Rasa's JSON of them.
 */
public sealed interface Event {
    Stamp stamp();

    /** The same event with another stamp. */
    Event at(Stamp stamp);

    /** What this kind does to the state; kinds that only leave a trace change nothing. */
    <S> S visit(EventVisitor<S> visitor, S state);

    /** A user said something. */
    record UserUttered(
            String text,
            Parse parse,
            Optional<String> channel,
            Optional<String> messageId,
            Map<String, Object> messageMetadata,
            Stamp stamp)
            implements Event {
        public UserUttered {
            messageMetadata = Collections.unmodifiableMap(new LinkedHashMap<>(messageMetadata));
        }

        public static UserUttered of(Parse parse) {
            return new UserUttered(parse.text(), parse, Optional.empty(), Optional.empty(), Map.of(), Stamp.NONE);
        }

        @Override
        public Event at(Stamp other) {
            return new UserUttered(text, parse, channel, messageId, messageMetadata, other);
        }

        @Override
        public <S> S visit(EventVisitor<S> visitor, S state) {
            return visitor.userUttered(state, this);
        }
    }

    /** The assistant said something. */
    record BotUttered(BotMessage message, Stamp stamp) implements Event {
        @Override
        public Event at(Stamp other) {
            return new BotUttered(message, other);
        }

        @Override
        public <S> S visit(EventVisitor<S> visitor, S state) {
            return visitor.botUttered(state, this);
        }
    }

    /** A slot got a value; {@code value} null means unset. */
    record SlotSet(String name, Object value, Stamp stamp) implements Event {
        public static SlotSet of(String name, Object value) {
            return new SlotSet(name, value, Stamp.NONE);
        }

        @Override
        public Event at(Stamp other) {
            return new SlotSet(name, value, other);
        }

        @Override
        public <S> S visit(EventVisitor<S> visitor, S state) {
            return visitor.slotSet(state, this);
        }
    }

    /**
     * An action ran.
     *
     * @param name the action's name; absent for an end-to-end text
     * @param text the end-to-end text; absent for a named action
     * @param policy who predicted it, e.g. {@code RulePolicy}
     * @param confidence from 0 to 1
     * @param hideRuleTurn whether learned policies do not see this turn
     */
    record ActionExecuted(
            Optional<String> name,
            Optional<String> text,
            Optional<String> policy,
            Optional<Double> confidence,
            boolean hideRuleTurn,
            Stamp stamp)
            implements Event {
        public static ActionExecuted of(String name) {
            return new ActionExecuted(
                    Optional.of(name), Optional.empty(), Optional.empty(), Optional.empty(), false, Stamp.NONE);
        }

        /** The action's name, or its end-to-end text. */
        public String label() {
            return name.or(this::text).orElse("");
        }

        public boolean is(String action) {
            return name.isPresent() && name.get().equals(action);
        }

        @Override
        public Event at(Stamp other) {
            return new ActionExecuted(name, text, policy, confidence, hideRuleTurn, other);
        }

        @Override
        public <S> S visit(EventVisitor<S> visitor, S state) {
            return visitor.actionExecuted(state, this);
        }
    }

    /** Whether policies see the last user message as its text (end-to-end) or as its intent. */
    record UserFeaturization(boolean useText, Stamp stamp) implements Event {
        @Override
        public Event at(Stamp other) {
            return new UserFeaturization(useText, other);
        }

        @Override
        public <S> S visit(EventVisitor<S> visitor, S state) {
            return visitor.userFeaturization(state, this);
        }
    }

    /** A policy found entities in the last message. */
    record EntitiesAdded(List<Entity> entities, Stamp stamp) implements Event {
        public EntitiesAdded {
            entities = List.copyOf(entities);
        }

        @Override
        public Event at(Stamp other) {
            return new EntitiesAdded(entities, other);
        }

        @Override
        public <S> S visit(EventVisitor<S> visitor, S state) {
            return visitor.entitiesAdded(state, this);
        }
    }

    /** A form became active, or with no name the active one ended. */
    record ActiveLoop(Optional<String> name, Stamp stamp) implements Event {
        public static ActiveLoop started(String name) {
            return new ActiveLoop(Optional.of(name), Stamp.NONE);
        }

        public static ActiveLoop ended() {
            return new ActiveLoop(Optional.empty(), Stamp.NONE);
        }

        @Override
        public Event at(Stamp other) {
            return new ActiveLoop(name, other);
        }

        @Override
        public <S> S visit(EventVisitor<S> visitor, S state) {
            return visitor.activeLoop(state, this);
        }
    }

    /** The active form was left for an unhappy path, or taken up again. */
    record LoopInterrupted(boolean interrupted, Stamp stamp) implements Event {
        @Override
        public Event at(Stamp other) {
            return new LoopInterrupted(interrupted, other);
        }

        @Override
        public <S> S visit(EventVisitor<S> visitor, S state) {
            return visitor.loopInterrupted(state, this);
        }
    }

    /** An action refused to run, e.g. a form that could not fill its slot. */
    record ActionExecutionRejected(String name, Optional<String> policy, Optional<Double> confidence, Stamp stamp)
            implements Event {
        @Override
        public Event at(Stamp other) {
            return new ActionExecutionRejected(name, policy, confidence, other);
        }

        @Override
        public <S> S visit(EventVisitor<S> visitor, S state) {
            return visitor.rejected(state, this);
        }
    }

    /** The conversation began anew; everything before is forgotten. */
    record Restarted(Stamp stamp) implements Event {
        @Override
        public Event at(Stamp other) {
            return new Restarted(other);
        }

        @Override
        public <S> S visit(EventVisitor<S> visitor, S state) {
            return visitor.restarted(state, this);
        }
    }

    /** A session began. */
    record SessionStarted(Stamp stamp) implements Event {
        @Override
        public Event at(Stamp other) {
            return new SessionStarted(other);
        }

        @Override
        public <S> S visit(EventVisitor<S> visitor, S state) {
            return visitor.sessionStarted(state, this);
        }
    }

    /** The last user message and all since are undone ({@code rewind}). */
    record UserUtteranceReverted(Stamp stamp) implements Event {
        @Override
        public Event at(Stamp other) {
            return new UserUtteranceReverted(other);
        }

        @Override
        public <S> S visit(EventVisitor<S> visitor, S state) {
            return visitor.utteranceReverted(state, this);
        }
    }

    /** The last action is undone ({@code undo}). */
    record ActionReverted(Stamp stamp) implements Event {
        @Override
        public Event at(Stamp other) {
            return new ActionReverted(other);
        }

        @Override
        public <S> S visit(EventVisitor<S> visitor, S state) {
            return visitor.actionReverted(state, this);
        }
    }

    /** All slots have their initial values again. */
    record AllSlotsReset(Stamp stamp) implements Event {
        @Override
        public Event at(Stamp other) {
            return new AllSlotsReset(other);
        }

        @Override
        public <S> S visit(EventVisitor<S> visitor, S state) {
            return visitor.slotsReset(state, this);
        }
    }

    /** An intent will be triggered later. */
    record ReminderScheduled(Reminder reminder, Stamp stamp) implements Event {
        @Override
        public Event at(Stamp other) {
            return new ReminderScheduled(reminder, other);
        }

        @Override
        public <S> S visit(EventVisitor<S> visitor, S state) {
            return state;
        }
    }

    /** Reminders are called off; an absent part matches any. */
    record ReminderCancelled(
            Optional<String> name, Optional<String> intent, Optional<List<Object>> entities, Stamp stamp)
            implements Event {
        @Override
        public Event at(Stamp other) {
            return new ReminderCancelled(name, intent, entities, other);
        }

        @Override
        public <S> S visit(EventVisitor<S> visitor, S state) {
            return state;
        }
    }

    /** The next action is fixed; with no name the fixing is withdrawn. */
    record FollowupAction(Optional<String> name, Stamp stamp) implements Event {
        @Override
        public Event at(Stamp other) {
            return new FollowupAction(name, other);
        }

        @Override
        public <S> S visit(EventVisitor<S> visitor, S state) {
            return visitor.followupAction(state, this);
        }
    }

    /** The assistant is silent from here on, e.g. while a person answers. */
    record ConversationPaused(Stamp stamp) implements Event {
        @Override
        public Event at(Stamp other) {
            return new ConversationPaused(other);
        }

        @Override
        public <S> S visit(EventVisitor<S> visitor, S state) {
            return visitor.paused(state, true);
        }
    }

    /** The assistant answers again. */
    record ConversationResumed(Stamp stamp) implements Event {
        @Override
        public Event at(Stamp other) {
            return new ConversationResumed(other);
        }

        @Override
        public <S> S visit(EventVisitor<S> visitor, S state) {
            return visitor.paused(state, false);
        }
    }

    /** The conversation was exported as a story. */
    record StoryExported(Optional<String> path, Stamp stamp) implements Event {
        @Override
        public Event at(Stamp other) {
            return new StoryExported(path, other);
        }

        @Override
        public <S> S visit(EventVisitor<S> visitor, S state) {
            return state;
        }
    }

    /** A human agent said something in the assistant's place. */
    record AgentUttered(String text, Map<String, Object> data, Stamp stamp) implements Event {
        public AgentUttered {
            data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
        }

        @Override
        public Event at(Stamp other) {
            return new AgentUttered(text, data, other);
        }

        @Override
        public <S> S visit(EventVisitor<S> visitor, S state) {
            return state;
        }
    }
}
