package org.parlance.cli.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.parlance.core.domain.DefaultSlots;
import org.parlance.core.message.Entity;
import org.parlance.core.problem.Location;
import org.parlance.policy.story.Block;
import org.parlance.policy.story.StepVisitor;
import org.parlance.policy.story.StoryData;
import org.parlance.policy.story.StoryStep;

/** What stories and rules name, and where they name it first. */
final class Mentions {
    /** In place of an intent: whatever the user said. */
    static final String ANY = "";

    private final Map<String, Location> intents = new LinkedHashMap<>();
    private final Map<String, Location> entities = new LinkedHashMap<>();
    private final Map<String, Location> actions = new LinkedHashMap<>();
    private final Map<String, Location> loops = new LinkedHashMap<>();
    private final Map<String, Location> slots = new LinkedHashMap<>();
    private final Map<String, Location> requested = new LinkedHashMap<>();
    private final Map<String, Set<String>> fillers = new HashMap<>();
    private final List<SlotValue> values = new ArrayList<>();
    private final List<Said> texts = new ArrayList<>();
    private final Map<String, Set<String>> before = new HashMap<>();
    private final Set<String> started = new HashSet<>();

    /** A slot's value in a story, a rule or at a checkpoint. */
    record SlotValue(String slot, Object value, Location where) {}

    /** A text that the user says in a story. */
    record Said(String text, boolean withIntent, List<Entity> entities, Location where) {}

    private Mentions() {}

    static Mentions of(StoryData stories) {
        Mentions mentions = new Mentions();
        for (Block block : stories.blocks()) {
            Walker walker = mentions.new Walker();
            if (block instanceof Block.Rule rule) {
                rule.condition().forEach(step -> step.visit(walker));
            }
            walker.begin();
            block.steps().forEach(step -> step.visit(walker));
        }
        return mentions;
    }

    Map<String, Location> intents() {
        return intents;
    }

    Map<String, Location> entities() {
        return entities;
    }

    /** Actions, forms and responses that are run. */
    Map<String, Location> actions() {
        return actions;
    }

    /** True for a form that runs or is active anywhere, and for an action or response that is run; of {@code a/b} also {@code a}. */
    boolean runs(String name) {
        return actions.containsKey(name) || loops.containsKey(name);
    }

    Map<String, Location> slots() {
        return slots;
    }

    /** The values that {@code requested_slot} has. */
    Map<String, Location> requested() {
        return requested;
    }

    /** The actions after which a slot gets a value. */
    Set<String> fillers(String slot) {
        return fillers.getOrDefault(slot, Set.of());
    }

    List<SlotValue> values() {
        return values;
    }

    List<Said> texts() {
        return texts;
    }

    /** The intents after which an action or form runs in the same turn, {@link #ANY} where none is shown; empty where it never runs. */
    Set<String> before(String action) {
        return before.getOrDefault(action, Set.of());
    }

    /** True for a form that runs where it isn't active already, or that an action before makes active. */
    boolean starts(String form) {
        return started.contains(form);
    }

    /** Goes through one story or rule. */
    private final class Walker implements StepVisitor {
        private Set<String> turn = new LinkedHashSet<>();
        private String last = "";
        private boolean begun;
        private Optional<String> active = Optional.empty();

        /** What comes from here on happens; before it was the condition of a rule. */
        void begin() {
            begun = true;
        }

        @Override
        public void userSays(StoryStep.UserSays step) {
            turn = new LinkedHashSet<>();
            last = "";
            said(step);
        }

        private void said(StoryStep.UserSays step) {
            step.intent().ifPresent(name -> {
                intents.putIfAbsent(name, step.where());
                turn.add(name);
            });
            step.entities().forEach(entity -> entities.putIfAbsent(entity.type(), step.where()));
            step.text()
                    .ifPresent(text ->
                            texts.add(new Said(text, step.intent().isPresent(), step.entities(), step.where())));
        }

        @Override
        public void botDoes(StoryStep.BotDoes step) {
            String name = step.action();
            last = name;
            actions.putIfAbsent(name, step.where());
            if (name.indexOf('/') > 0) {
                actions.putIfAbsent(name.substring(0, name.indexOf('/')), step.where());
            }
            if (active.filter(name::equals).isEmpty()) {
                before.computeIfAbsent(name, n -> new TreeSet<>()).addAll(turn.isEmpty() ? Set.of(ANY) : turn);
                started.add(name);
            }
        }

        @Override
        public void botSays(StoryStep.BotSays step) {
            // A text of its own names nothing.
        }

        @Override
        public void slotWasSet(StoryStep.SlotWasSet step) {
            slot(step.slot(), step.value(), step.where());
        }

        private void slot(String slot, Object value, Location where) {
            slots.putIfAbsent(slot, where);
            values.add(new SlotValue(slot, value, where));
            if (value != null && !last.isEmpty()) {
                fillers.computeIfAbsent(slot, s -> new TreeSet<>()).add(last);
            }
            if (slot.equals(DefaultSlots.REQUESTED_SLOT) && value instanceof String name) {
                requested.putIfAbsent(name, where);
            }
        }

        @Override
        public void loopIs(StoryStep.LoopIs step) {
            step.loop().ifPresent(name -> loops.putIfAbsent(name, step.where()));
            if (begun && !last.isEmpty()) {
                step.loop().ifPresent(started::add);
            }
            active = step.loop();
        }

        @Override
        public void checkpoint(StoryStep.Checkpoint step) {
            step.conditions().forEach((slot, value) -> slot(slot, value, step.where()));
        }

        @Override
        public void either(StoryStep.Either step) {
            turn = new LinkedHashSet<>();
            for (StoryStep option : step.options()) {
                if (option instanceof StoryStep.UserSays says) {
                    said(says);
                } else {
                    option.visit(this);
                }
            }
        }
    }
}
