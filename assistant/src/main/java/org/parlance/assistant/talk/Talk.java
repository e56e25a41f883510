package org.parlance.assistant.talk;

import java.util.List;
import org.parlance.assistant.Turn;
import org.parlance.core.message.BotMessage;

/**
 * A script as it went.
 *
 * @param script what was to be said
 * @param outcomes one per exchange
 */
public record Talk(Script script, List<Outcome> outcomes) {
    private static final String ANY = "...";

    public Talk {
        outcomes = List.copyOf(outcomes);
    }

    /** An exchange and the turn it led to. */
    public record Outcome(Script.Exchange exchange, Turn turn) {
        /** The replies as texts; a reply without one is shown as what it has, e.g. {@code [image]}. */
        public List<String> said() {
            return turn.replies().stream().map(Outcome::shown).toList();
        }

        private static String shown(BotMessage message) {
            return message.text().orElseGet(() -> message.data().entrySet().stream()
                    .filter(part -> part.getValue() != null)
                    .map(part -> "[" + part.getKey() + "]")
                    .findFirst()
                    .orElse("[]"));
        }

        /** True when the replies are as expected, or nothing was expected. */
        public boolean asExpected() {
            List<String> expected = exchange.expected();
            List<String> said = said();
            if (expected.isEmpty()) {
                return true;
            }
            if (expected.size() != said.size()) {
                return false;
            }
            for (int i = 0; i < said.size(); i++) {
                if (!expected.get(i).equals(ANY) && !expected.get(i).equals(said.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    public boolean asExpected() {
        return outcomes.stream().allMatch(Outcome::asExpected);
    }

    /** What went otherwise, in lines for people; empty when all went as expected. */
    public List<String> differences() {
        return outcomes.stream()
                .filter(outcome -> !outcome.asExpected())
                .map(outcome -> "%s: to \"%s\" expected %s but heard %s"
                        .formatted(
                                script.name(),
                                outcome.exchange().user(),
                                outcome.exchange().expected(),
                                outcome.said()))
                .toList();
    }
}
