package org.parlance.cli.test;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.parlance.core.json.Json;
import org.parlance.core.message.BotMessage;
import org.parlance.core.problem.Location;
import org.parlance.core.text.PythonRegex;
import org.parlance.core.tracker.TrackerState;

/** What a test story asserts beside its actions. */
sealed interface Assertion {
    /** The place in the test file. */
    Location where();

    /** What is asserted, as one line for people. */
    String words();

    /** What is there instead; empty when it holds. */
    Optional<String> check(Seen seen);

    /**
     * What a step led to.
     *
     * @param replies what was said
     * @param state how the conversation stood then
     */
    record Seen(List<BotMessage> replies, TrackerState state) {
        public Seen {
            replies = List.copyOf(replies);
        }

        String said() {
            return replies.isEmpty()
                    ? "nothing is said"
                    : replies.stream().map(Seen::shown).collect(Collectors.joining(" | ", "says ", ""));
        }

        private static String shown(BotMessage message) {
            String text = message.text().map(Json::write).orElse("");
            List<Object> buttons = Json.list(message.data().get("buttons"));
            return buttons.isEmpty() ? text : text + " buttons " + Json.write(buttons);
        }
    }

    /**
     * Some reply is like this in all that is given.
     *
     * @param text the whole text
     * @param contains a part of the text
     * @param matches a regular expression that is found in the text
     * @param buttons the buttons in order, each with the keys that count
     */
    record Says(
            Optional<String> text,
            Optional<String> contains,
            Optional<PythonRegex> matches,
            Optional<List<Map<String, Object>>> buttons,
            Location where)
            implements Assertion {
        @Override
        public String words() {
            StringBuilder words = new StringBuilder("says");
            text.ifPresent(value -> words.append(' ').append(Json.write(value)));
            contains.ifPresent(value -> words.append(" ... ").append(Json.write(value)));
            matches.ifPresent(value -> words.append(" /").append(value.source()).append('/'));
            buttons.ifPresent(value -> words.append(" buttons ").append(Json.write(value)));
            return words.toString();
        }

        @Override
        public Optional<String> check(Seen seen) {
            return seen.replies().stream().anyMatch(this::fits) ? Optional.empty() : Optional.of(seen.said());
        }

        private boolean fits(BotMessage reply) {
            String said = reply.text().orElse("");
            return text.map(said::equals).orElse(true)
                    && contains.map(said::contains).orElse(true)
                    && matches.map(regex -> regex.find(said).isPresent()).orElse(true)
                    && buttons.map(wanted -> fit(wanted, Json.list(reply.data().get("buttons"))))
                            .orElse(true);
        }

        private static boolean fit(List<Map<String, Object>> wanted, List<Object> found) {
            if (wanted.size() != found.size()) {
                return false;
            }
            for (int i = 0; i < found.size(); i++) {
                Map<String, Object> button = Json.map(found.get(i));
                if (!button.entrySet().containsAll(wanted.get(i).entrySet())) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Nothing is said. */
    record Silent(Location where) implements Assertion {
        @Override
        public String words() {
            return "says nothing";
        }

        @Override
        public Optional<String> check(Seen seen) {
            return seen.replies().isEmpty() ? Optional.empty() : Optional.of(seen.said());
        }
    }

    /** A slot has this value; null means that it is not set. */
    record SlotIs(String slot, Object value, Location where) implements Assertion {
        @Override
        public String words() {
            return "slot %s = %s".formatted(slot, Json.write(value));
        }

        @Override
        public Optional<String> check(Seen seen) {
            Object found = seen.state().slots().get(slot);
            return same(value, found)
                    ? Optional.empty()
                    : Optional.of("slot %s = %s".formatted(slot, Json.write(found)));
        }

        /** A whole number is the same with or without its point. */
        private static boolean same(Object one, Object other) {
            return one instanceof Number a && other instanceof Number b
                    ? a.doubleValue() == b.doubleValue()
                    : Objects.equals(one, other);
        }
    }

    /** A slot has any value. */
    record SlotSet(String slot, Location where) implements Assertion {
        @Override
        public String words() {
            return "slot %s is set".formatted(slot);
        }

        @Override
        public Optional<String> check(Seen seen) {
            return seen.state().slots().get(slot) != null
                    ? Optional.empty()
                    : Optional.of("slot %s = null".formatted(slot));
        }
    }

    /** This form is active, or with no name none is. */
    record LoopIs(Optional<String> loop, Location where) implements Assertion {
        @Override
        public String words() {
            return "active_loop: " + loop.orElse("null");
        }

        @Override
        public Optional<String> check(Seen seen) {
            Optional<String> found = seen.state().activeLoop();
            return found.equals(loop) ? Optional.empty() : Optional.of("active_loop: " + found.orElse("null"));
        }
    }
}
